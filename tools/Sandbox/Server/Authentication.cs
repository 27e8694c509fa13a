using LandingZone.Sandbox.Ec2;
using LandingZone.Sandbox.Identity;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Server;

/// <summary>Turns a signature into a caller, with the errors that AWS gives for bad credentials.</summary>
internal sealed class Authentication(Store store, CredentialStore credentials, SandboxOptions options)
{
    internal Principal Check(HttpRequest request, byte[] body, SignatureVersion4 signature)
    {
        if (credentials.Find(signature.AccessKeyId) is not { } issued || IsInactive(issued.Principal, signature.AccessKeyId)
            || Regions.IsOff(store.Account(issued.Principal.AccountId).Facts, signature.Region))
        {
            throw signature.Service switch
            {
                "ec2" => new AwsErrorException("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
                "s3" => new AwsErrorException(
                    "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403),
                "sts" or "iam" or "sns" or "sqs" or "monitoring" =>
                    new AwsErrorException("InvalidClientTokenId", "The security token included in the request is invalid", 403),
                _ => new AwsErrorException("UnrecognizedClientException", "The security token included in the request is invalid."),
            };
        }

        if (issued.Credentials.SessionToken is { } token && request.Headers["x-amz-security-token"] != token)
            throw new AwsErrorException("InvalidClientTokenId", "The security token included in the request is invalid", 403);
        if (issued.Principal.ExpiresAt is { } end && end <= options.Clock.GetUtcNow())
        {
            throw signature.Service == "ec2"
                ? new AwsErrorException("RequestExpired", "Request has expired.")
                : new AwsErrorException("ExpiredTokenException", "The security token included in the request is expired", 403);
        }

        if (options.VerifySignatures && !signature.Matches(request, body, issued.Credentials.SecretAccessKey))
        {
            throw new AwsErrorException(
                signature.Service is "sts" or "iam" or "s3" or "sns" or "sqs" ? "SignatureDoesNotMatch" : "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
                403);
        }

        return issued.Principal;
    }

    // A deactivated access key must stop working: that is what deactivating it is for.
    private bool IsInactive(Principal principal, string accessKeyId)
    {
        lock (store.Gate)
        {
            return store.Account(principal.AccountId).Users.Values.SelectMany(user => user.AccessKeys)
                .Any(key => key.Id == accessKeyId && key.Status == "Inactive");
        }
    }
}
