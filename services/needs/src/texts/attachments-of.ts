import type { EntityManager } from 'typeorm';
import { NeedAttachment } from '../model/need-attachment.js';

/** The files of a need, oldest first: a pointer such as `/attachments/0/name` counts them so. */
export const attachmentsOf = (manager: EntityManager, need: string): Promise<NeedAttachment[]> =>
  manager.find(NeedAttachment, { where: { need }, order: { at: 'asc', id: 'asc' } });
