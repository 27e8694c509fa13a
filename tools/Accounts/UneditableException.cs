namespace LandingZone.Tools.Accounts;

/// <summary>A stack file is written in a way that this program does not edit; its author has to.</summary>
public sealed class UneditableException(string why) : Exception(why);
