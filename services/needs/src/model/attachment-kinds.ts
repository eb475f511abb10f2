import { Refusal } from '@lanken/contracts';

/** A kind of file that can be attached. */
interface Kind {
  /** What its name ends with. */
  endings: readonly string[];
  /** What senders call it besides its media type. */
  aliases?: readonly string[];
  inWords: string;
}

const office = 'application/vnd.openxmlformats-officedocument';

/** What can be attached, by media type. */
export const attachmentKinds: Readonly<Record<string, Kind>> = {
  'application/pdf': { endings: ['pdf'], inWords: 'PDF' },
  [`${office}.wordprocessingml.document`]: { endings: ['docx'], inWords: 'DOCX' },
  [`${office}.spreadsheetml.sheet`]: { endings: ['xlsx'], inWords: 'XLSX' },
  'application/vnd.oasis.opendocument.text': { endings: ['odt'], inWords: 'ODT' },
  'image/png': { endings: ['png'], inWords: 'PNG' },
  'image/jpeg': { endings: ['jpg', 'jpeg'], aliases: ['image/jpg', 'image/pjpeg'], inWords: 'JPEG' },
  'text/plain': { endings: ['txt'], inWords: 'plain text in UTF-8' },
  // Windows calls it Excel's where Excel is installed.
  'text/csv': {
    endings: ['csv'],
    aliases: ['text/plain', 'application/csv', 'application/vnd.ms-excel'],
    inWords: 'CSV in UTF-8',
  },
};

/** What its bytes show of a file: a media type; `text` is UTF-8 that could be any kind of text. */
export type Seen = (string & {}) | 'text' | undefined;

/** The media type of a file with this name and these bytes; refuses what is not taken, or not what it is called. */
export function kindOf(name: string, declared: string, seen: Seen): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const mediaType = seen === 'text' ? (ending === 'csv' ? 'text/csv' : 'text/plain') : seen;
  const kind =
    mediaType && Object.hasOwn(attachmentKinds, mediaType) ? attachmentKinds[mediaType] : undefined;
  if (!kind) throw notTaken(seen);
  if (!kind.endings.includes(ending))
    throw otherwise(kind, `its name must end with .${kind.endings.join(' or .')}`);
  // What has no type of its own is sent as a row of bytes.
  if (![mediaType, 'application/octet-stream', ...(kind.aliases ?? [])].includes(declared))
    throw otherwise(kind, `its Content-Type must be ${mediaType}, not ${declared}`);
  return mediaType!;
}

const all = new Intl.ListFormat('en').format(Object.values(attachmentKinds).map(({ inWords }) => inWords));

const notTaken = (seen: Seen): Refusal =>
  new Refusal(
    'unsupported',
    'file-kind-not-taken',
    `By its content the file is ${seen ?? 'of no kind that is known here'}. What can be attached is ${all}.`,
  );

function otherwise({ inWords }: Kind, right: string): Refusal {
  const message = `By its content the file is ${inWords}: ${right}.`;
  return new Refusal('unprocessable', 'file-is-something-else', message, [{ pointer: '/file', message }]);
}
