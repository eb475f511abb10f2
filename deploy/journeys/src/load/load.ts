import { askForSupport, type Scene } from './ask-for-support.js';
import { needPlan } from './need-plan.js';

const atOnce = 32; // needs on their way at the same time
const busy = 24; // needs on their way that are enough to strike in their midst
const tooMany = 20; // wrong answers, after which nothing more is asked

/** Needs, as many as are granted. */
export class Load {
  /** How many needs may begin. */
  granted = 0;
  /** What was answered otherwise than it must be. */
  readonly wrongs: string[] = [];
  private begun = 0;
  private active = 0;
  private settled?: () => void;

  constructor(
    private readonly scene: Scene,
    private readonly seed: number,
  ) {}

  /** Lets so many more needs begin. */
  grant(count: number): void {
    if (this.wrongs.length >= tooMany) throw new Error(`Too much was answered wrongly: ${this.wrongs[0]}`);
    this.granted += Math.max(count, 0);
    while (this.active < atOnce && this.begun < this.granted) void this.next();
  }

  /** Lets more begin where few are on their way. */
  keepBusy(): void {
    this.grant(busy - this.active - (this.granted - this.begun));
  }

  /** Resolves when all that was granted is answered. */
  async done(): Promise<void> {
    if (this.active) await new Promise<void>((resolve) => (this.settled = resolve));
  }

  private wrong(message: string): void {
    this.wrongs.push(message);
    if (this.wrongs.length >= tooMany) this.granted = this.begun;
  }

  private async next(): Promise<void> {
    this.active += 1;
    try {
      while (this.begun < this.granted) {
        this.begun += 1;
        const plan = needPlan(this.seed, this.begun, this.scene.people.municipalities.length);
        await askForSupport(plan, this.scene).catch((error: Error) => this.wrong(error.message));
      }
    } finally {
      this.active -= 1;
      if (!this.active) this.settled?.();
    }
  }
}
