import { ThemeReasons } from '@lanken/contracts';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { listen } from '../model/radar.js';
import { Theme } from '../model/theme.js';
import type { Voice } from '../model/voice.js';
import { theClock } from '../model/who.js';
import { RadarSettings, radarTerms } from './radar-settings.js';
import { sharedWords } from './read-reasons.js';
import { hear, voiceOf } from './read-voices.js';
import { countSigns, rarityAmong } from './tell-rarity.js';

// As many as an event about a theme names.
const mostProposed = 500;

/**
 * The theme radar: proposes a joint need when enough municipalities say the same, and says why. It listens to one need
 * after another as they were published; of all processes one does at a time, so that nothing is proposed twice.
 */
@Injectable()
export class ProposeThemes {
  private readonly log = new Logger(ProposeThemes.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly settings: RadarSettings,
  ) {}

  /** Listens to the need that waits longest; false when none waits, or another process is at it. */
  async turn(): Promise<boolean> {
    let claimed: Claimed | undefined;
    try {
      return await this.transactions.run(async (tx) => {
        claimed = await claim(tx);
        if (claimed) await this.hearOut(tx, claimed);
        return claimed !== undefined;
      });
    } catch (error) {
      if (!claimed) throw error;
      this.log.error(
        `the radar could not listen to the need ${claimed.need}, later again: ${(error as Error).message}`,
      );
      await this.dataSource.query(later, [claimed.need]);
      return true;
    }
  }

  private async hearOut(tx: Transaction, { need, heard: until }: Claimed): Promise<void> {
    const { manager } = tx;
    const voice = await voiceOf(manager, need);
    if (!voice) return;
    await countSigns(manager, voice);
    const heard = await hear(manager, need, until, this.settings.RADAR_DAYS);
    const rarity = await rarityAmong(manager, tx.now);
    const found = listen(voice, heard, radarTerms(this.settings), rarity);
    if (!found) return;
    const { voices } = found;
    if ('theme' in found) {
      const theme = await tx.load(Theme, found.theme);
      const needs = theme.newTo(needsOf(voices));
      if (!needs.length || theme.proposed.length + needs.length > mostProposed) return;
      const said = voices.filter((each) => needs.includes(each.need));
      tx.say(theme, theme.propose(needs, countiesOf(said), theClock));
    } else {
      const theme = await proposal(tx, voices);
      tx.say(theme, theme.suggest(theClock));
    }
  }
}

interface Claimed {
  need: string;
  /** Until when the radar listens. */
  heard: Date;
}

async function claim({ manager }: Transaction): Promise<Claimed | undefined> {
  const [lock] = await manager.query<{ mine: boolean }[]>(
    `select pg_try_advisory_xact_lock(7019, hashtext('radar')) as mine`,
  );
  if (!lock!.mine) return undefined;
  const [claimed] = await manager.query<[Claimed[], number]>(next);
  return claimed[0];
}

async function proposal(tx: Transaction, voices: Voice[]): Promise<Theme> {
  const words = await sharedWords(tx.manager, needsOf(voices));
  const counties = countiesOf(voices);
  const municipalities = [...new Set(voices.flatMap((voice) => voice.municipalities))].sort();
  const substanceAreas = [...new Set(voices.flatMap((voice) => voice.substanceAreas))];
  const reasons = Object.assign(new ThemeReasons(), { words, municipalities, counties });
  const title = words.slice(0, 4).join(', ');
  return Theme.of(tx.newId(), { title, substanceAreas, needs: needsOf(voices), counties, reasons }, tx.now);
}

const needsOf = (voices: Voice[]): string[] => voices.map(({ need }) => need);
const countiesOf = (voices: Voice[]): string[] =>
  [...new Set(voices.flatMap((voice) => voice.counties))].sort();

const next = `
  delete from radar_work where need = (
    select need from radar_work where due <= clock_timestamp() order by heard_at, need limit 1)
  returning need, heard_at as heard`;

// Twice as long each time, at most an hour.
const later = `
  update radar_work set tries = tries + 1,
    due = clock_timestamp() + least(interval '1 hour', interval '1 second' * power(2, least(tries, 12)))
  where need = $1`;
