"""What a function in Python pays before its first line when it uses boto3: the import and one client. Prints its memory in kB."""

import resource

import boto3

boto3.client("ec2", region_name="eu-central-1", aws_access_key_id="AKIDEXAMPLE", aws_secret_access_key="example")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
