namespace Actors;

/// <summary>Where an image's first row is drawn.</summary>
public enum ImageOrigin
{
    /// <summary>At the top, as a matrix is written.</summary>
    Above,

    /// <summary>At the bottom, as a map with growing latitudes is drawn.</summary>
    Below,
}
