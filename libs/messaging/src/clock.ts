import { Injectable } from '@nestjs/common';

/** What time it is; replaced in tests that move time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
