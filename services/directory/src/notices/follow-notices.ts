import { NeedNoticeDue, type Said } from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';
import { takeNotice } from './take-notice.js';

/** Hears from the services that somebody is to hear of something. */
@Controller()
export class FollowNotices {
  @Hears(NeedNoticeDue)
  ofNeed({ data, time }: Said<NeedNoticeDue>, tx: Transaction): Promise<void> {
    return takeNotice(tx, data, new Date(time));
  }
}
