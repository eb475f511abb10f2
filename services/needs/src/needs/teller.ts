import {
  NeedDueSoon,
  NeedFollowUpAsked,
  NeedOverdue,
  NeedReopened,
  type By,
  type NeedEvent,
} from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { KnownPaces } from '../clocks/known-paces.js';
import { Commitment } from '../model/commitment.js';
import { keepTime } from '../model/need-time.js';
import type { Need } from '../model/need.js';
import type { LocatedFinding } from '../model/personal-data/check-texts.js';
import { Share } from '../model/share.js';
import { tellNotices } from '../notices/tell-notices.js';
import { keepTexts } from '../texts/keep-texts.js';
import { checkWriting, type Writing } from '../texts/writing.js';
import { worksAt } from './must-work-at.js';

/** Whatever changes a need ends here. */
@Injectable()
export class Teller {
  constructor(private readonly paces: KnownPaces) {}

  /**
   * Says what has happened to a need and what is due now, who is to hear of it, and to each other county that it concerns
   * how it now is. A draft has no event: it is saved. Refuses personal data in what somebody wrote, and answers what was found.
   */
  async tell(
    tx: Transaction,
    need: Need,
    event: NeedEvent | undefined,
    writing?: Writing,
    texts?: Record<string, string>,
  ): Promise<LocatedFinding[]> {
    if (!event) {
      tx.save(need);
      return [];
    }
    const found = writing ? checkWriting(event, writing, texts) : [];
    keepTime(need, event, await this.paces.now(tx.manager), tx.now);
    tx.say(need, event);
    tellNotices(tx, need, event);
    keepTexts(tx, need, event);
    if (!remindsOnly(event)) await this.tellShares(tx, need, event.by);
    if (event instanceof NeedReopened && (await hasLostHandler(tx, need)))
      await this.tell(tx, need, need.replaceHandler(null));
    return found;
  }

  /** Says to each other county that the need concerns how it now is, and what is promised. */
  async tellShares(tx: Transaction, need: Need, by: By): Promise<void> {
    if (!need.sharedWith.length) return;
    const open = await tx.manager.findBy(Commitment, { need: need.id, status: 'open' });
    for (const county of need.sharedWith) {
      const share = (await tx.find(Share, Share.idOf(need.id, county))) ?? Share.with(county, need.id);
      tx.say(share, share.update(need, by, open));
    }
  }
}

// While a need is closed nobody looks whether its handler leaves.
const hasLostHandler = async (
  { manager }: Transaction,
  { handler, custodianOrganisation }: Need,
): Promise<boolean> => handler !== null && !(await worksAt(custodianOrganisation!, handler, manager));

const remindsOnly = (event: NeedEvent): boolean =>
  [NeedDueSoon, NeedOverdue, NeedFollowUpAsked].some((kind) => event instanceof kind);
