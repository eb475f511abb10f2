import type { Bed } from '../frame/bed.js';
import type { Measured, Side } from '../frame/side.js';
import { makeListings } from '../exports/many-listings.js';
import { peakOf } from '../exports/peak.js';
import { readSlowly } from '../exports/slow-reader.js';
import { startNeeds } from './running-needs.js';

/** The service for needs while so many needs are exported to readers who are slower than it is. */
export const ourExportMemory =
  (needs: number) =>
  async (bed: Bed): Promise<Side> => {
    const running = await startNeeds(bed, 'municipality');
    await makeListings(running.database, needs);
    const read = async (format: 'csv' | 'json'): Promise<void> => {
      const lines = await readSlowly(`${running.url}/export?view=network&format=${format}`, running.token);
      const given = lines - (format === 'csv' ? 1 : 2); // the head; the brackets
      if (given !== needs) throw new Error(`${given} of ${needs} needs were exported as ${format}`);
    };
    const all = async (formats: ('csv' | 'json')[]): Promise<void> => {
      await Promise.all(formats.map(read));
    };
    return {
      async measure(): Promise<Measured> {
        const csv = await peakOf(running.pid, () => all(['csv']));
        const json = await peakOf(running.pid, () => all(['json']));
        return { csv, json, 'three at once': await peakOf(running.pid, () => all(['csv', 'csv', 'json'])) };
      },
      close: () => running.stop(),
    };
  };
