import { z } from 'zod';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Why no calendar has a date of the right form, in words; undefined where one has. */
function impossible(date: string): string | undefined {
  const [, year, month, day] = (FORM.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || Number.isNaN(month)) return undefined;
  if (month < 1 || month > 12) return `${date} is not a date: months go from 01 to 12`;
  if (day === undefined || Number.isNaN(day)) return undefined;
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return undefined;
  return `${date} is not a date: that month has ${days} days`;
}

/** YYYY, YYYY-MM or YYYY-MM-DD, and in the calendar. */
export const calendarDate = z
  .string()
  .regex(FORM, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .superRefine((date, context) => {
    const message = impossible(date);
    if (message) context.addIssue({ code: 'custom', message });
  });
