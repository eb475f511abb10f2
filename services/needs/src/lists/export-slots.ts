import { Refusal } from '@lanken/contracts';
import { Injectable } from '@nestjs/common';

const most = 3; // of the ten connections to the database, so that the others are there for everybody else

/** How many exports run at once in this process: each holds a connection for as long as its reader takes. */
@Injectable()
export class ExportSlots {
  private taken = 0;

  /** Gives what gives the place back; refuses when there is none. */
  take(): () => void {
    if (this.taken >= most)
      throw new Refusal(
        'unavailable',
        'too-many-exports',
        `${most} exports are under way, and no more run at once: try again when one of them is done.`,
      );
    this.taken += 1;
    let mine = 1;
    return () => {
      this.taken -= mine;
      mine = 0;
    };
  }
}
