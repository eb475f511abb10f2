import { Logger } from '@nestjs/common';
import type { Need } from '../model/need.js';
import type { Who } from '../model/who.js';

const access = new Logger('Access');

/** Who read a restricted need is kept in the access log. */
export function noteReading(need: Pick<Need, 'id' | 'visibility'>, who: Who | undefined): void {
  if (need.visibility === 'restricted')
    access.log({ msg: 'a restricted need was read', need: need.id, ...who?.by() });
}
