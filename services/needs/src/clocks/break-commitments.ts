import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Commitment } from '../model/commitment.js';
import { needMoves } from '../model/need-moves.js';
import { Need } from '../model/need.js';
import { theClock } from '../model/who.js';
import { Teller } from '../needs/teller.js';
import { lockThemeOf, resumeInTheme } from '../themes/resume-in-theme.js';
import { CommitmentTeller } from './commitment-teller.js';

// Who was not reminded yet, since the clock stood still meanwhile, is reminded first.
const hasPassed = 'passes_at <= $1 and (reminds_at is null or reminds_at > $1)';
const reopened: readonly string[] = needMoves['reopen-for-commitment'].from;

@Injectable()
export class BreakCommitments {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly commitments: CommitmentTeller,
  ) {}

  /** Says of a commitment whose day has passed unmet that it is broken, and takes up again the need that it had answered. */
  @ByClock()
  break(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const commitment = await claims.next(tx, Commitment, hasPassed);
      if (!commitment) return false;
      await lockThemeOf(tx, commitment.need);
      const need = await tx.load(Need, commitment.need);
      await this.commitments.tell(tx, { commitment, need }, commitment.pass(need, tx.now));
      if (commitment.status === 'broken' && reopened.includes(need.status)) {
        await this.teller.tell(tx, need, need.reopenFor(commitment.id, tx.now));
        await resumeInTheme(tx, this.teller, need, theClock);
      }
      return true;
    });
  }
}
