import { Refusal } from '@lanken/contracts';
import type { EntityManager } from 'typeorm';
import { clearedTexts } from '../model/need-texts.js';
import { NeedVersion } from '../model/need-version.js';
import type { NeedWording } from '../model/need-wording.js';
import { mayRead } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import type { Who } from '../model/who.js';
import { noteReading } from './note-reading.js';

/**
 * The versions of the asker's words that the reader may read, oldest first: the asker's own organisation and who wrote
 * for it all of them, others those since publication, and of each what they are cleared for now.
 */
export async function readVersions(
  manager: EntityManager,
  id: string,
  who: Who | undefined,
): Promise<NeedVersion[]> {
  const need = await manager.findOneBy(Need, { id });
  if (!need || !mayRead(need, who))
    throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${id}.`);
  noteReading(need, who);
  const earlier = await manager.find(NeedVersion, { where: { need: id }, order: { version: 'asc' } });
  const all = [...earlier, NeedVersion.of(need)];
  const isOwn = who && [need.askerOrganisation, need.writtenBy].includes(who.organisation);
  const { publishedAt } = need;
  // A version was there at publication if the next one came later.
  const readable = all.filter(
    (_, index) => isOwn || (publishedAt && (all[index + 1]?.at ?? publishedAt) >= publishedAt),
  );
  return readable.map((version) => ({ ...version, content: clearedOnly(version.content, need, who) }));
}

/** The version of this number among them. */
export function versionIn(versions: NeedVersion[], number: number): NeedVersion {
  const found = versions.find(({ version }) => version === number);
  if (found) return found;
  const [first, last] = [versions[0]!.version, versions.at(-1)!.version];
  const message = `There is no version ${number} for you to read: there are ${first} to ${last}.`;
  throw new Refusal('not-found', 'version-not-found', message);
}

function clearedOnly(content: NeedWording, need: Need, who: Who | undefined): NeedWording {
  const cleared = clearedTexts(need, who);
  return {
    ...content,
    title: cleared.includes('title') ? content.title : null,
    description: cleared.includes('description') ? content.description : null,
    tried: cleared.includes('tried') ? content.tried : null,
    targetGroup: cleared.includes('targetGroup') ? content.targetGroup : null,
  };
}
