import { Refusal } from '@lanken/contracts';
import { Answers, By, Id, SignedIn, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readCommitments } from '../clocks/read-commitments.js';
import { Need } from '../model/need.js';
import { mayRead } from '../model/need-reading.js';
import { attachmentsOf } from '../texts/attachments-of.js';
import { noteReading } from './note-reading.js';
import { NeedView, viewOf } from './need-view.js';
import { readPast } from './read-past.js';

@Controller('needs/v1/needs')
export class ShowNeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A need with its whole history. */
  @Get(':id')
  @SignedIn({ acting: true })
  @Answers(NeedView)
  async show(@Id() id: string, @By() by?: Actor): Promise<NeedView> {
    const { manager } = this.dataSource;
    const need = await manager.findOneBy(Need, { id });
    if (!need || !mayRead(need, by))
      throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${id}.`);
    noteReading(need, by);
    const past = await readPast(manager, `need/${id}`);
    const attachments = await attachmentsOf(manager, id);
    const commitments = await readCommitments(manager, id);
    return viewOf(need, { past, attachments, commitments }, by, this.clock.now());
  }
}
