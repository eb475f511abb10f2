import { readSettings } from '@lanken/http';
import { labelledNeeds, proposalsFor, type LabelledNeed } from '../spec/labelled.js';
import { measure, type Figures } from '../spec/measure.js';
import { RadarSettings, radarTerms } from '../themes/radar-settings.js';

// The second stream begins when the first has been forgotten: it finds what was said there only in how rare signs are.
const later = 540 + 91;

describe('the radar, on labelled streams', () => {
  const terms = radarTerms(readSettings<[RadarSettings]>({}, RadarSettings)[0]);
  const first = labelledNeeds('needs');
  const second = labelledNeeds('second').map((need) => ({ ...need, day: need.day + later }));
  const proposals = proposalsFor([...first, ...second], terms);
  const among = (needs: LabelledNeed[]): LabelledNeed[][] =>
    proposals.filter((members) => members.some((need) => needs.includes(need)));
  const [fitted, judged] = [first, second].map((needs) => measure(needs, among(needs))) as [Figures, Figures];

  // Wanted are 0.85 and 0.75 on the themes that nothing was set on. They are not reached: what is asserted is what was, so that
  // no change makes it worse unseen. Decision 19 says what was tried.
  it('finds joint needs among needs that share words with them, no worse than before', () => {
    const said = ({ precision, recall }: Figures): string =>
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    process.stderr.write(
      `The theme radar: ${said(judged)} on T21–T30, which judge it (wanted 0.85, 0.75); ${said(fitted)} on T01–T20, on which it was set\n`,
    );
    expect(judged.precision).toBeGreaterThanOrEqual(0.67);
    expect(judged.recall).toBeGreaterThanOrEqual(0.32);
    expect(fitted.precision).toBeGreaterThanOrEqual(0.85);
    expect(fitted.recall).toBeGreaterThanOrEqual(0.8);
  });

  it('proposes no theme that fewer than three municipalities in two counties voice', () => {
    for (const members of proposals) {
      const municipalities = new Set(members.map(({ municipality }) => municipality));
      expect(municipalities.size).toBeGreaterThanOrEqual(3);
      expect(new Set([...municipalities].map((code) => code.slice(0, 2))).size).toBeGreaterThanOrEqual(2);
    }
  });

  it('proposes a need for one theme only', () => {
    const all = proposals.flat();
    expect(new Set(all).size).toBe(all.length);
  });
});
