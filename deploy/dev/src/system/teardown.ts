/** What has been started, and how each part ends: the last one first. */
export class Teardown {
  private readonly steps: (() => Promise<unknown>)[] = [];
  private done?: Promise<void>;

  add(step: () => Promise<unknown>): void {
    this.steps.push(step);
  }

  get begun(): boolean {
    return this.done !== undefined;
  }

  /** Ends everything; an end that fails keeps none of the others from ending. Called again, it waits for the same. */
  run(): Promise<void> {
    this.done ??= this.runSteps();
    return this.done;
  }

  private async runSteps(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.steps.reverse()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length) throw new AggregateError(failures, 'Not everything could be stopped in order');
  }
}
