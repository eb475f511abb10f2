import { Refusal } from '@lanken/contracts';
import { unzipSync, zipSync } from 'fflate';

const mostUnpacked = 64 * 1024 * 1024;

/**
 * The same ZIP file, unpacked: a small one can unpack to any size, so what reads it gets one that was unpacked already,
 * each part into as many bytes as it said that it has, and no more than a bound together.
 */
export function unpackWithinBounds(bytes: Uint8Array): Uint8Array {
  let unpacked = 0;
  const filter = ({ originalSize }: { originalSize: number }): boolean => {
    unpacked += originalSize;
    if (unpacked > mostUnpacked)
      throw new Refusal(
        'unprocessable',
        'file-unpacks-too-large',
        `The workbook unpacks to more than ${mostUnpacked / 1024 / 1024} MB: save its rows alone in a new one.`,
      );
    return true;
  };
  return zipSync(unzipSync(bytes, { filter }), { level: 0 });
}
