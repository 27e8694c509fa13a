namespace LandingZone.Findings.Contracts;

/// <summary>
/// The environment variables through which the program configures the functions. A function reads only those that its
/// handler needs and fails at start when one is missing or wrong. Booleans are <c>true</c> or <c>false</c>, nothing else; an
/// empty value is an error. Lambda allows 4 KB for all variables of a function ("Lambda quotas").
/// </summary>
public static class FunctionEnvironment
{
    /// <summary>Name of the stack, for example <c>prod</c>; stands in every message. All handlers.</summary>
    public const string StackName = "LZ_STACK";

    /// <summary>Name of the findings bus in the home region. All handlers.</summary>
    public const string FindingsBus = "LZ_FINDINGS_BUS";

    /// <summary>Name of the ledger table. remediate, notify, expire-blocks, watch-usage, undo.</summary>
    public const string LedgerTable = "LZ_LEDGER_TABLE";

    /// <summary>Name of the role, without path, that the functions assume in the finding's account. remediate, expire-blocks, undo.</summary>
    public const string ResponseRoleName = "LZ_RESPONSE_ROLE_NAME";

    /// <summary>External id that the response roles demand. remediate, expire-blocks, undo.</summary>
    public const string ResponseExternalId = "LZ_RESPONSE_EXTERNAL_ID";

    /// <summary>
    /// Accounts in which nothing is ever changed, as 12-digit ids separated by commas, or <c>none</c>: the management account
    /// unless it has a response role. remediate, expire-blocks, undo.
    /// </summary>
    public const string UntouchedAccounts = "LZ_UNTOUCHED_ACCOUNTS";

    /// <summary>
    /// Name of the undo function, for the commands that people are told to run. remediate; undo knows its own name from Lambda.
    /// </summary>
    public const string UndoFunction = "LZ_UNDO_FUNCTION";

    /// <summary><c>off</c>, <c>dryRun</c> or <c>enforce</c>. remediate, undo: an approval is carried out under the same rules.</summary>
    public const string RemediationMode = "LZ_MODE";

    /// <summary>
    /// Prefix of one variable per response, followed by the response's name, for example <c>LZ_ACTION_blockAddress</c>:
    /// <c>off</c>, <c>on</c> or <c>approval</c>. remediate, undo.
    /// </summary>
    public const string ActionPrefix = "LZ_ACTION_";

    /// <summary>
    /// Prefix of one variable per response with the lowest severity that it acts on, for example <c>LZ_FLOOR_blockAddress</c>:
    /// a number from 1.0 to 10.0. remediate, undo.
    /// </summary>
    public const string FloorPrefix = "LZ_FLOOR_";

    /// <summary>Key of the tag that exempts a resource from every response when its value is <c>true</c>, read live. remediate, undo.</summary>
    public const string ExemptTag = "LZ_EXEMPT_TAG";

    /// <summary>CIDR blocks that are never blocked besides the built-in ones, separated by commas, or <c>none</c>. remediate, undo.</summary>
    public const string NeverBlock = "LZ_NEVER_BLOCK";

    /// <summary><c>true</c> lets documentation ranges (RFC 5737, RFC 3849) be blocked, for trials with samples. remediate, undo.</summary>
    public const string BlockDocumentationRanges = "LZ_BLOCK_DOCUMENTATION_RANGES";

    /// <summary>First and last network ACL rule number of the product's own range, for example <c>1-89</c>. remediate, expire-blocks, undo.</summary>
    public const string NaclRuleRange = "LZ_NACL_RULES";

    /// <summary><c>ingress</c> or <c>both</c>: the directions in which an address is denied. remediate, undo.</summary>
    public const string NaclDirections = "LZ_NACL_DIRECTIONS";

    /// <summary>How long a block lasts after the address was last seen, in minutes, 5 to 43200. remediate, undo.</summary>
    public const string BlockMinutes = "LZ_BLOCK_MINUTES";

    /// <summary>The baseline password policy as JSON, in the names of IAM's UpdateAccountPasswordPolicy. remediate, undo.</summary>
    public const string PasswordPolicyBaseline = "LZ_PASSWORD_POLICY";

    /// <summary>Prefix of four variables, one per severity band, with the ARN of its topic: <c>LZ_TOPIC_LOW</c> … <c>LZ_TOPIC_CRITICAL</c>. notify.</summary>
    public const string TopicPrefix = "LZ_TOPIC_";

    /// <summary>
    /// Name of the encrypted SSM parameter that holds the chat webhooks as JSON,
    /// <c>[{"kind":"slack|teams|json","minimumSeverity":"Low|Medium|High|Critical","url":"…"}]</c>, or <c>none</c>. notify.
    /// </summary>
    public const string WebhooksParameter = "LZ_WEBHOOKS_PARAMETER";

    /// <summary>
    /// Settings per notification as JSON, <c>{"portScan":{"floor":1.0,"channels":["email","chat"]}}</c>; a notification that is
    /// not in it uses floor 1.0 and all channels. notify.
    /// </summary>
    public const string Notifications = "LZ_NOTIFICATIONS";

    /// <summary>Minutes for which repeated updates of one finding stay silent unless the severity rises, 0 to 43200. notify.</summary>
    public const string QuietMinutes = "LZ_QUIET_MINUTES";

    /// <summary>
    /// Minutes for which further findings of one type, account and severity band are counted instead of told one by one, 0 to 1440; 0 tells
    /// each. notify.
    /// </summary>
    public const string GroupMinutes = "LZ_GROUP_MINUTES";

    /// <summary>
    /// The expected protection as JSON:
    /// <c>{"regions":["eu-west-1"],"members":"ALL","plans":{"S3_DATA_EVENTS":"ALL"},"overrides":{"eu-west-1":{"S3_DATA_EVENTS":"NONE"}}}</c>;
    /// additional configurations stand beside the plans under their own names. Where regions differ in who is enrolled,
    /// <c>"memberOverrides":{"eu-west-1":"NONE"}</c>; where that is <c>NONE</c> somewhere, <c>"named":["123456789012"]</c> are the accounts that
    /// are members by name, or <c>"named":"ALL"</c> for every account where they are too many to be listed. audit-coverage, watch-usage (regions).
    /// </summary>
    public const string CoverageMatrix = "LZ_COVERAGE";

    /// <summary>12-digit id of the organization's management account. audit-coverage.</summary>
    public const string ManagementAccount = "LZ_MANAGEMENT_ACCOUNT";

    /// <summary><c>none</c> or <c>member</c>: whether the management account is expected to be protected. audit-coverage.</summary>
    public const string ManagementAccountMode = "LZ_MANAGEMENT_ACCOUNT_MODE";

    /// <summary>Accounts that are not expected to be members, as 12-digit ids separated by commas, or <c>none</c>. audit-coverage.</summary>
    public const string ExcludedAccounts = "LZ_EXCLUDED_ACCOUNTS";

    /// <summary><c>true</c> enrols accounts that the audit finds missing. audit-coverage.</summary>
    public const string EnrolMissing = "LZ_ENROL_MISSING";

    /// <summary>Days before the end of a free trial at which to tell, 1 to 30, separated by commas, for example <c>7,1</c>, or <c>none</c>. watch-usage.</summary>
    public const string TrialNoticeDays = "LZ_TRIAL_NOTICE_DAYS";

    /// <summary>Rise of the usage of a plan or an account over the previous look that is told when it is passed, in per cent, 1 to 10000. watch-usage.</summary>
    public const string UsageRisePercent = "LZ_USAGE_RISE_PERCENT";
}
