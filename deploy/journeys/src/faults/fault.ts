/** What can go wrong. */
export interface Fault {
  /** As it is printed: `kill needs`. */
  name: string;
  /** How many processes it ends with SIGKILL. */
  kills: number;
  /** Whose outbox must be filled, besides that of the needs. */
  also?: 'directory';
  /** It strikes while events flow, not while they are held; absent: chance decides. */
  inFlow?: boolean;
  /** It strikes the county's service in the middle of a batch of effects. */
  amidEffects?: boolean;
  strike: () => Promise<void>;
  /** Brings back what was struck; absent: that comes back by itself. */
  mend?: () => Promise<void>;
}
