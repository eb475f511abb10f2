import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { Commitment } from '../model/commitment.js';
import { Need } from '../model/need.js';
import { CommitmentTeller } from './commitment-teller.js';

@Injectable()
export class RemindOfCommitments {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentTeller,
  ) {}

  /** Reminds who made a commitment that its day comes. */
  @ByClock()
  remind(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const commitment = await claims.next(tx, Commitment, 'reminds_at <= $1');
      if (!commitment) return false;
      const need = await tx.load(Need, commitment.need);
      const event = commitment.sayDueSoon(need, tx.now);
      if (event) await this.commitments.tell(tx, { commitment, need }, event);
      else tx.save(commitment);
      return true;
    });
  }
}
