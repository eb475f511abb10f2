import { crc32 } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { writeXlsx } from 'hucre';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/** A ZIP archive of texts, none of them compressed. */
function zip(entries: [name: string, text: string][]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const [path, data] = [utf8(name), utf8(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(10, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    local.push(utf8('PK\x03\x04'), facts, path, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(utf8('PK\x01\x02'), Buffer.from([10, 0]), facts, place, path);
    offset += 30 + path.length + data.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(central).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...central, utf8('PK\x05\x06'), end]);
}

/** A small file of each kind that can be attached, by its ending, each other than the ones before. */
export async function smallFiles(): Promise<Record<string, Buffer>> {
  const document = new Document({ sections: [{ children: [new Paragraph('Lägesbild GHB')] }] });
  const sheet = await writeXlsx({ sheets: [{ name: 'Blad', rows: [['Kommun', 'Antal']] }] });
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return {
    pdf: utf8('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
    docx: await Packer.toBuffer(document),
    xlsx: Buffer.from(sheet),
    odt: zip([
      ['mimetype', 'application/vnd.oasis.opendocument.text'],
      ['content.xml', '<office:document-content/>'],
    ]),
    png: Buffer.from(png, 'base64'),
    jpg: Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2Q==', 'base64'),
    txt: utf8('Två fall på festplatsen.\n'),
    csv: utf8('\ufeffkommun;antal\r\nVäxjö;2\r\n'),
  };
}
