using System.Collections.Immutable;
using LandingZone.Findings;

namespace LandingZone.Infra.Settings;

/// <summary>The comparison of every account's protection with the settings.</summary>
/// <param name="Schedule">When it runs, as an expression of EventBridge Scheduler in UTC.</param>
/// <param name="EnrolMissing">Whether accounts that are missing become members.</param>
public sealed record CoverageSettings(string Schedule, bool EnrolMissing);

/// <summary>The watch over free trials and usage.</summary>
/// <param name="Schedule">When it runs, as an expression of EventBridge Scheduler in UTC.</param>
/// <param name="TrialNoticeDays">Days before the end of a trial at which people are told, the longest first.</param>
/// <param name="RisePercent">Rise of a plan's usage over the previous look that is told, 1 to 10000.</param>
public sealed record UsageSettings(string Schedule, ImmutableArray<int> TrialNoticeDays, int RisePercent);

/// <summary>How the landing zone itself is run.</summary>
/// <param name="LogRetentionDays">Days for which logs of the functions are kept.</param>
/// <param name="AlarmSeverity">The band whose subscribers hear of alarms.</param>
/// <param name="OldestMessageMinutes">Minutes that a finding may wait for its response before an alarm goes off.</param>
public sealed record OperationsSettings(int LogRetentionDays, SeverityBand AlarmSeverity, int OldestMessageMinutes);
