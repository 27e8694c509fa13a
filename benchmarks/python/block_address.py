"""The comparison: a Lambda function that blocks an address in a network ACL, written the plain way.

One file, the standard library, a bare HTTP client and Signature Version 4 by hand. It does what a short remediation function does: assume
the role in the finding's account, look the instance's network ACL up, add a deny rule below the others. It has no ledger, no
idempotency, no never-block list, no expiry and no retries; the landing zone's function has all of them.
"""

import datetime
import hashlib
import hmac
import http.client
import json
import os
import urllib.parse
import xml.etree.ElementTree as ElementTree

ENDPOINT = urllib.parse.urlsplit(os.environ["AWS_ENDPOINT_URL"])
AWS = http.client.HTTPConnection(ENDPOINT.hostname, ENDPOINT.port)
RUNTIME = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
INVOCATION = "/2018-06-01/runtime/invocation/"


def sign(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def call(credentials, service, region, version, action, **parameters):
    """Calls an operation of the query protocol and returns the parsed answer."""
    key_id, secret, token = credentials
    body = urllib.parse.urlencode({"Action": action, "Version": version, **parameters})
    now = datetime.datetime.now(datetime.timezone.utc)
    stamp, day = now.strftime("%Y%m%dT%H%M%SZ"), now.strftime("%Y%m%d")
    headers = {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
        "host": ENDPOINT.netloc,
        "x-amz-date": stamp,
        "x-amz-security-token": token,
    }
    names = ";".join(headers)
    canonical = "\n".join(
        ["POST", "/", "", *(f"{name}:{value}" for name, value in headers.items()), "", names, hashlib.sha256(body.encode()).hexdigest()]
    )
    scope = f"{day}/{region}/{service}/aws4_request"
    to_sign = "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    key = f"AWS4{secret}".encode()
    for part in (day, region, service, "aws4_request"):
        key = sign(key, part)
    headers["authorization"] = (
        f"AWS4-HMAC-SHA256 Credential={key_id}/{scope}, SignedHeaders={names}, Signature={sign(key, to_sign).hex()}"
    )
    AWS.request("POST", "/", body, headers)
    response = AWS.getresponse()
    text = response.read().decode()
    if response.status != 200:
        raise RuntimeError(f"{action}: {response.status} {text}")
    root = ElementTree.fromstring(text)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    return root


def assume_role(account):
    own = (os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"], os.environ["AWS_SESSION_TOKEN"])
    answer = call(
        own, "sts", os.environ["AWS_REGION"], "2011-06-15", "AssumeRole",
        RoleArn=f"arn:aws:iam::{account}:role/{os.environ['LZ_RESPONSE_ROLE_NAME']}",
        RoleSessionName="plain-python", ExternalId=os.environ["LZ_RESPONSE_EXTERNAL_ID"],
    ).find(".//Credentials")
    return tuple(answer.findtext(name) for name in ("AccessKeyId", "SecretAccessKey", "SessionToken"))


def block(finding, sessions):
    account, region = finding["accountId"], finding["region"]
    if account not in sessions:
        sessions[account] = assume_role(account)

    def ec2(action, **parameters):
        return call(sessions[account], "ec2", region, "2016-11-15", action, **parameters)

    instance = ec2("DescribeInstances", **{"InstanceId.1": finding["resource"]["instanceDetails"]["instanceId"]})
    subnet = ec2("DescribeSubnets", **{"SubnetId.1": instance.findtext(".//subnetId")}).findtext(".//subnetSet/item/subnetId")
    acl = ec2(
        "DescribeNetworkAcls", **{"Filter.1.Name": "association.subnet-id", "Filter.1.Value.1": subnet}
    ).find(".//networkAclSet/item")
    cidr = finding["service"]["action"]["networkConnectionAction"]["remoteIpDetails"]["ipAddressV4"] + "/32"
    entries = [entry for entry in acl.findall("entrySet/item") if entry.findtext("egress") == "false"]
    if any(entry.findtext("cidrBlock") == cidr for entry in entries):
        return
    ec2(
        "CreateNetworkAclEntry", NetworkAclId=acl.findtext("networkAclId"), Egress="false", Protocol="-1", RuleAction="deny",
        CidrBlock=cidr, RuleNumber=min(int(entry.findtext("ruleNumber")) for entry in entries) - 1,
    )


def main():
    sessions = {}
    while True:
        RUNTIME.request("GET", INVOCATION + "next")
        response = RUNTIME.getresponse()
        request_id, event = response.headers["Lambda-Runtime-Aws-Request-Id"], json.loads(response.read())
        for record in event["Records"]:
            block(json.loads(record["body"])["detail"], sessions)
        RUNTIME.request("POST", f"{INVOCATION}{request_id}/response", json.dumps({"batchItemFailures": []}))
        RUNTIME.getresponse().read()


main()
