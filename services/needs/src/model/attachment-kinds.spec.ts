import { Refusal } from '@lanken/contracts';
import { attachmentKinds, kindOf, type Seen } from './attachment-kinds.js';

const bytes = 'application/octet-stream';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const outcome = (name: string, declared: string, seen: Seen): string => {
  try {
    return kindOf(name, declared, seen);
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.code}`;
    throw error;
  }
};

describe('the kind of a file', () => {
  it.each(Object.entries(attachmentKinds))(
    'can be %s, by each of its endings and names',
    (mediaType, kind) => {
      const seen = mediaType.startsWith('text/') ? 'text' : mediaType;
      for (const ending of kind.endings)
        for (const declared of [mediaType, bytes, ...(kind.aliases ?? [])])
          expect(outcome(`Lägesbild.${ending.toUpperCase()}`, declared, seen)).toBe(mediaType);
    },
  );

  it.each<[string, string, string, Seen, string]>([
    ['a program', 'verktyg.exe', bytes, 'application/x-msdownload', '415 file-kind-not-taken'],
    [
      'a document with macros',
      'brev.docm',
      bytes,
      'application/vnd.ms-word.document.macroenabled.12',
      '415 file-kind-not-taken',
    ],
    ['bytes that nobody knows', 'brev.pdf', 'application/pdf', undefined, '415 file-kind-not-taken'],
    ['what is called like something of objects', 'x.txt', bytes, 'constructor', '415 file-kind-not-taken'],
    [
      'a program that is called a document',
      'brev.docx',
      docx,
      'application/x-msdownload',
      '415 file-kind-not-taken',
    ],
    [
      'an image that is called a document',
      'brev.pdf',
      'application/pdf',
      'image/png',
      '422 file-is-something-else',
    ],
    [
      'a document that is sent as an image',
      'brev.pdf',
      'image/png',
      'application/pdf',
      '422 file-is-something-else',
    ],
    ['a page as a text', 'sida.html', 'text/html', 'text', '422 file-is-something-else'],
    ['a text without an ending', 'anteckning', 'text/plain', 'text', '422 file-is-something-else'],
    ['a text that is sent as a page', 'sida.txt', 'text/html', 'text', '422 file-is-something-else'],
  ])('is refused: %s', (_, name, declared, seen, expected) => {
    expect(outcome(name, declared, seen)).toBe(expected);
  });
});
