using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>The program that worker processes run. Not for users: a cluster starts it.</summary>
internal static partial class WorkerProgram
{
    private const int NotForUsers = 64;

    /// <summary>PR_SET_PDEATHSIG of Linux.</summary>
    private const int SetSignalOfParentsDeath = 1;

    /// <summary>SIGCONT of Linux.</summary>
    private const int Continue = 18;

    /// <summary>Where the program is; empty when it is not in a file of its own.</summary>
    public static string Location
    {
        get
        {
#pragma warning disable IL3000 // That it is empty in a single file is what is asked.
            return typeof(WorkerProgram).Assembly.Location;
#pragma warning restore IL3000
        }
    }

    public static int Main()
    {
        // Whoever interrupts the program at its terminal interrupts its parent, which sees to the rest.
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static c => c.Cancel = true);
        var input = new StreamReader(new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0), Encoding.UTF8);
        if (input.ReadLine() is not { } line)
        {
            return NotForUsers;
        }

        WorkerSettings settings;
        try
        {
            settings = WorkerSettings.Parse(line);
        }
        catch (FormatException)
        {
            return NotForUsers;
        }

        if (OperatingSystem.IsLinux())
        {
            // One that is stopped when its parent dies would never see the end of its input: it wakes, and goes. To one that runs this signal
            // is nothing.
            _ = SetProcessOption(SetSignalOfParentsDeath, Continue, 0, 0, 0);
        }

        Environment.CurrentDirectory = settings.Directory;
        Environment.SetEnvironmentVariable(WorkerLauncher.HeapLimit, null);
        new Thread(() => AwaitParentsEnd(input, settings)) { IsBackground = true, Name = "actors-parent" }.Start();
        Run(settings);
        return 0;
    }

    /// <summary>Ends this process at once: no kernel, no finaliser and no handler of the user's can keep it.</summary>
    public static void Leave()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    private static void Run(WorkerSettings settings)
    {
        Socket speaks = Connect(settings, listens: false);
        Socket hears = Connect(settings, listens: true);
        using var worker = new WorkerNode(settings, new ControlSender(speaks, "actors-send"));
        try
        {
            worker.Serve(hears);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The parent is gone, or about to say so on the other way it has.
        }

        CleanUp(settings);
        Leave();
    }

    private static Socket Connect(WorkerSettings settings, bool listens)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(settings.Control));
        byte[] hello = new Hello(Hello.CurrentVersion, settings.Worker, settings.Secret, listens).ToBytes();
        var frame = new byte[FrameHeader.FixedSize + hello.Length];
        FrameHeader.Write(frame, ControlKind.Hello, hello.Length, []);
        hello.CopyTo(frame.AsSpan(FrameHeader.FixedSize));
        socket.Send(frame);
        return socket;
    }

    /// <summary>Standard input ends when the parent does, however it ends.</summary>
    private static void AwaitParentsEnd(StreamReader input, WorkerSettings settings)
    {
        try
        {
            while (input.ReadLine() is not null)
            {
                // The parent says nothing more here.
            }
        }
        catch (IOException)
        {
            // That is its end too.
        }

        CleanUp(settings);
        Leave();
    }

    private static void CleanUp(WorkerSettings settings)
    {
        PrivateFolder.TryDelete(settings.Folder);
        PrivateFolder.LeaveOrphan(settings.Root);
        if (settings.SpillRoot.Length > 0)
        {
            PrivateFolder.TryDelete(settings.SpillFolder);
            PrivateFolder.LeaveOrphan(settings.SpillRoot);
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int SetProcessOption(int option, nint value, nint unused3, nint unused4, nint unused5);
}
