using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Actors.Tests.Configuration;

/// <summary>Somebody who signs certificates of nodes, for the length of a test.</summary>
internal sealed class Certificates : IDisposable
{
    public const string Password = "only for tests";

    private readonly X509Certificate2 _authority;
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-tls-").FullName;

    public Certificates(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(7));
        Trusted = Path.Combine(_folder, "ca.crt");
        File.WriteAllText(Trusted, _authority.ExportCertificatePem());
    }

    /// <summary>The file with the signer's own certificate.</summary>
    public string Trusted { get; }

    /// <summary>Makes a file with a node's certificate and key.</summary>
    public string Issue(string file, string host = "actors")
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], critical: false));
        byte[] serial = RandomNumberGenerator.GetBytes(12);
        X509SignatureGenerator signer = X509SignatureGenerator.CreateForECDsa(_authority.GetECDsaPrivateKey()!);
        using X509Certificate2 signed = request.Create(_authority.SubjectName, signer, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(6), serial);
        using X509Certificate2 whole = signed.CopyWithPrivateKey(key);
        string path = Path.Combine(_folder, file);
        File.WriteAllBytes(path, whole.Export(X509ContentType.Pkcs12, Password));
        return path;
    }

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
