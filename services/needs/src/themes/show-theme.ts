import { Refusal } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { history } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { mayRead, networkRoles } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { textsFor } from '../model/need-texts.js';
import { Support } from '../model/support.js';
import { isReadable } from '../model/theme-guard.js';
import { Theme } from '../model/theme.js';
import { happeningsOf } from '../needs/need-happening.js';
import { summaryOf } from '../needs/need-summary.js';
import { ThemeView, viewOfTheme } from './theme-view.js';

@Controller('needs/v1/themes')
export class ShowTheme {
  constructor(private readonly dataSource: DataSource) {}

  /** A joint need with its members, its responses and why it was suggested. */
  @Get(':id')
  @Holding(...networkRoles)
  @Answers(ThemeView)
  async show(@Id() id: string, @By() by: Actor): Promise<ThemeView> {
    const { manager } = this.dataSource;
    const theme = await manager.findOneBy(Theme, { id });
    if (!theme || !isReadable(theme, by))
      throw new Refusal('not-found', 'theme-not-found', `There is no theme with the id ${id}.`);
    const order = { publishedAt: 'desc', id: 'desc' } as const;
    const [members, proposed, supports, past] = await Promise.all([
      manager.find(Need, { where: { theme: id }, order }),
      manager.find(Need, { where: { id: In(theme.proposed) }, order }),
      manager.findBy(Support, { theme: id, withdrawn: false }),
      history(manager, `theme/${id}`),
    ]);
    const readable = (needs: Need[]): ThemeView['members'] =>
      needs
        .filter((need) => mayRead(need, by))
        .map((need) => ({ ...summaryOf(need), title: textsFor(need, by).title ?? undefined }));
    const around = {
      members: readable(members),
      memberCount: members.length,
      proposed: readable(proposed),
      supporters: supports.map(({ organisation }) => organisation),
      history: happeningsOf(past, theme.sequence),
    };
    return viewOfTheme(theme, around, by);
  }
}
