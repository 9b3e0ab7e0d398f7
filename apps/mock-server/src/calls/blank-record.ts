import { CallRecord } from '@hubdeck/core';

/** Every column; what does not apply to a call is empty in the cloud's answers, not absent. */
export const CALL_COLUMNS = Object.keys(CallRecord.shape) as (keyof CallRecord)[];

const BLANK = Object.fromEntries(CALL_COLUMNS.map((column) => [column, ''])) as CallRecord;

export const fillRecord = (json: string): CallRecord => ({ ...BLANK, ...(JSON.parse(json) as CallRecord) });
