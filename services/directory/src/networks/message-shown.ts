import { redactionReasons, type RedactionReason } from '@lanken/contracts';
import { IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';

/** A message as those see it who take part in its structure. */
export class MessageShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsUUID()
  structure: string;

  /** Null once its words are blanked. */
  @IsOptional()
  @IsString()
  subject: string | null;

  @IsOptional()
  @IsString()
  text: string | null;

  @IsUUID()
  sender: string;

  @IsString()
  senderName: string;

  @IsDate()
  sent: Date;

  /** How many it went to. */
  @IsInt()
  recipients: number;

  /** Why its words are blanked. */
  @IsOptional()
  @IsIn(redactionReasons)
  redacted: RedactionReason | null;
}

export const selectMessages = `
  select message.id, message.sequence, message.structure, subject, text, sender, person.name as "senderName", sent,
    cardinality(recipients) as recipients, redacted
  from message join person on person.id = sender`;
