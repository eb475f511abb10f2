import { Readable } from 'node:stream';
import { Refusal } from '@lanken/contracts';
import { AnswersContent, By, Id, SignedIn, type Actor } from '@lanken/http';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import contentDisposition from 'content-disposition';
import { DataSource } from 'typeorm';
import { mayReadAttachment } from '../model/attaching.js';
import { attachmentKinds } from '../model/attachment-kinds.js';
import { NeedAttachment } from '../model/need-attachment.js';
import { mayRead } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { noteReading } from '../needs/note-reading.js';
import { readContent } from './contents.js';
import { noSuchAttachment } from './no-such-attachment.js';

@Controller('needs/v1/needs')
export class DownloadAttachment {
  constructor(private readonly dataSource: DataSource) {}

  /** The content of a file of a need, to be saved, never to be shown by a browser as a page. */
  @Get(':id/attachments/:attachment')
  @SignedIn({ acting: true })
  @AnswersContent(...Object.keys(attachmentKinds))
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', 'sandbox')
  @Header('cache-control', 'private, no-store')
  async download(
    @Id() id: string,
    @Id('attachment') attachment: string,
    @By() by?: Actor,
  ): Promise<StreamableFile> {
    const { manager } = this.dataSource;
    const need = await manager.findOneBy(Need, { id });
    if (!need || !mayRead(need, by))
      throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${id}.`);
    const found = await manager.findOneBy(NeedAttachment, { id: attachment, need: id });
    if (!found) throw noSuchAttachment(attachment);
    if (!mayReadAttachment(need, found, by))
      throw new Refusal(
        'forbidden',
        'not-cleared',
        'Files of a restricted need are read by who is cleared for all its texts: ask with request-info.',
      );
    const { name, sha256, mediaType: type, size: length } = found;
    if (!sha256)
      throw new Refusal('not-found', 'attachment-redacted', 'The content of the file was redacted.');
    noteReading(need, by);
    const file = Readable.from(readContent(manager, sha256, length), { objectMode: false });
    return new StreamableFile(file, {
      type: withCharset(type),
      length,
      disposition: contentDisposition(name ?? id),
    });
  }
}

const withCharset = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);
