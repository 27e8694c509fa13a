# Names for the commands of the runbooks. Source it in a checkout, with access to the Pulumi backend: . docs/runbooks/names.sh prod
#   physical NAME   what AWS calls the resource NAME of the program: the name, or for a queue the URL
#   arn NAME        its ARN
#   in_json TEXT    TEXT as a JSON string
# It sets STACK and HOME_REGION. Needs pulumi and jq.
STACK=${1:?name the stack: . docs/runbooks/names.sh prod}
if ! command -v pulumi > /dev/null || ! command -v jq > /dev/null; then
  echo "names.sh needs pulumi and jq; without them only STACK is set" >&2
  return 1
fi
HOME_REGION=$(pulumi config get landing-zone:homeRegion --stack "$STACK")
STACK_STATE=$(pulumi stack export --stack "$STACK")

state_of() {
  printf '%s' "$STACK_STATE" | jq -er --arg tail "::$1" '[.deployment.resources[] | select(.urn | endswith($tail))][0] | '"$2" \
    || echo "stack $STACK has no resource $1" >&2
}
physical() { state_of "$1" .id; }
arn() { state_of "$1" .outputs.arn; }
in_json() { jq -n --arg text "$1" '$text'; }
