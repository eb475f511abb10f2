import { Command } from 'commander';
import { callAs } from './call.js';
import { asAdministrator } from './as-administrator.js';

interface Verification {
  chains: number;
  events: number;
  blankedTexts: number;
  broken: { aggregate: string; sequence: number; id: string; reason: string }[];
  next?: string;
}

/** `lanken audit verify [service]` */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('the trail of what was said')
    .addCommand(
      new Command('verify')
        .description('verify that no event was changed, taken out or put in since it was said')
        .argument('[service]', 'whose log', 'needs')
        .addOption(asAdministrator())
        .option('--json', 'the answer as it is')
        .action(verify),
    );

async function verify(service: string, { as, json }: { as: string; json?: boolean }): Promise<void> {
  const all: Verification = { chains: 0, events: 0, blankedTexts: 0, broken: [] };
  for (let after: string | undefined = ''; after !== undefined;) {
    const path: string = after && `?after=${encodeURIComponent(after)}`;
    const part = await callAs<Verification>(as, service, 'GET', `audit${path}`);
    all.chains += part.chains;
    all.events += part.events;
    all.blankedTexts += part.blankedTexts;
    all.broken.push(...part.broken);
    after = part.next;
  }
  console.log(json ? JSON.stringify(all, null, 2) : inWords(all));
  if (all.broken.length) process.exitCode = 1;
}

function inWords({ chains, events, blankedTexts, broken }: Verification): string {
  const seen = `${events} events of ${chains} things; ${blankedTexts} texts are blanked.`;
  if (!broken.length) return `The chains hold: ${seen}`;
  const lines = broken.map(
    ({ aggregate, sequence, id, reason }) => `${aggregate} #${sequence} (${id}): ${reason}`,
  );
  return [`${broken.length} chains are broken, of ${seen} The first broken link of each:`, ...lines].join(
    '\n',
  );
}
