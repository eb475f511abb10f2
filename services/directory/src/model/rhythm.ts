import { daysAfter, type Day } from './day.js';

/** The last day on which something that means to meet every so many weeks has not missed two meetings. */
export const lastDayAwake = (since: Day, rhythm: number): Day => daysAfter(since, 2 * 7 * rhythm);
