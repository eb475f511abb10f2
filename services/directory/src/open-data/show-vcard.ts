import { Refusal } from '@lanken/contracts';
import { AnswersContent, Id } from '@lanken/http';
import { Controller, Get, Header } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isPublic, selectContacts, type ContactShown } from '../offers/contact-shown.js';
import { writeVcard } from './write-vcard.js';
import { OpenToAll } from './open-to-all.js';

@Controller('directory/v1/contact-points')
export class ShowVcard {
  constructor(private readonly dataSource: DataSource) {}

  /** A public contact point as vCard 4. */
  @Get(':id/vcard')
  @OpenToAll()
  @AnswersContent('text/vcard')
  @Header('content-type', 'text/vcard; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="contact.vcf"')
  async show(@Id() id: string): Promise<string> {
    const select = `${selectContacts} and ${isPublic} and point.id = $1`;
    const [contact] = await this.dataSource.query<ContactShown[]>(select, [id]);
    if (!contact)
      throw new Refusal(
        'not-found',
        'contact-point-not-found',
        `There is no public contact point with the id ${id}.`,
      );
    return writeVcard(contact);
  }
}
