Console.Error.WriteLine("This build has no cluster host, since the package sources it was made with do not carry Akka.NET. Build it where they do.");
return 2;
