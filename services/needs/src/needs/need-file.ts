import { By } from '@lanken/contracts';
import { Type } from 'class-transformer';
import { IsDate, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { mayReadAttachment } from '../model/attaching.js';
import type { NeedAttachment } from '../model/need-attachment.js';
import type { Need } from '../model/need.js';
import type { Who } from '../model/who.js';

/** A file of a need; its content is at `…/attachments/{id}`. */
export class NeedFile {
  @IsUUID()
  id: string;

  /** Absent when it was redacted, or the reader is not cleared for it. */
  @IsOptional()
  @IsString()
  name?: string;

  /** Of the content, in hexadecimal; absent when that was redacted, or the reader is not cleared for it. */
  @IsOptional()
  @IsString()
  sha256?: string;

  @IsString()
  mediaType: string;

  /** In bytes. */
  @IsInt()
  size: number;

  @ValidateNested()
  @Type(() => By)
  by: By;

  @IsDate()
  at: Date;
}

export function attachmentView(need: Need, attachment: NeedAttachment, who: Who | undefined): NeedFile {
  const { id, name, sha256, mediaType, size, by, at } = attachment;
  const texts = mayReadAttachment(need, attachment, who) && {
    name: name ?? undefined,
    sha256: sha256 ?? undefined,
  };
  return { id, ...texts, mediaType, size, by, at };
}
