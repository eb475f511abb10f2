import { IsInt, IsUUID, Min } from 'class-validator';

/** What every command answers: the thing that it made or changed, and the sequence that it then has (also its ETag). */
export class CommandResult {
  @IsUUID()
  id: string;

  @IsInt()
  @Min(0)
  sequence: number;
}

/** The answer of a command on the aggregate. */
export function commandResult({ id, sequence }: CommandResult): CommandResult {
  return Object.assign(new CommandResult(), { id, sequence });
}
