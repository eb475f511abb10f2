import { Module } from '@nestjs/common';
import { ChooseNotices } from './notices/choose-notices.js';
import { FollowNotices } from './notices/follow-notices.js';
import { ListNotices } from './notices/list-notices.js';
import { PostOffice } from './notices/post-office.js';
import { SendNotices } from './notices/send-notices.js';
import { ShowPostOffice } from './notices/show-post-office.js';
import { WriteLetter } from './notices/write-letter.js';

/** Who is to hear of what, and the mail that tells it. */
@Module({
  controllers: [FollowNotices, ListNotices, ChooseNotices, ShowPostOffice],
  providers: [PostOffice, WriteLetter, SendNotices],
})
export class NoticesModule {}
