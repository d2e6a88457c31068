import { z } from 'zod';
/** Which table may be taken out, and in which form. */
export declare const exportKind: z.ZodEnum<{
    actions: "actions";
    "agency-actions": "agency-actions";
    attendance: "attendance";
    cases: "cases";
    counts: "counts";
    performance: "performance";
}>;
export declare const exportFormat: z.ZodEnum<{
    csv: "csv";
    json: "json";
    xlsx: "xlsx";
}>;
/** An action on its way to a system of record; its first three columns are those by which statuses come back (R119). */
export declare const actionRow: z.ZodObject<{
    number: z.ZodString;
    status: z.ZodString;
    date: z.ZodString;
    text: z.ZodString;
    action: z.ZodString;
    agency: z.ZodString;
    owner: z.ZodString;
    due: z.ZodString;
    marking: z.ZodString;
    clause: z.ZodString;
}, z.core.$strict>;
/** A case of one meeting on its way to a system of record, which knows it by its reference: no name and no whereabouts. */
export declare const caseRow: z.ZodObject<{
    reference: z.ZodString;
    number: z.ZodNumber;
    meeting: z.ZodString;
    agency: z.ZodString;
    received: z.ZodString;
    grounds: z.ZodString;
    hearings: z.ZodNumber;
    chair: z.ZodString;
    minutes: z.ZodNumber;
    lead: z.ZodString;
    agreed: z.ZodNumber;
    open: z.ZodNumber;
    sent: z.ZodString;
    version: z.ZodNumber;
    complete: z.ZodString;
    marking: z.ZodString;
}, z.core.$strict>;
/** The same with whereabouts and safe contact, for which one person gave a reason that stays on record (V4, H10). */
export declare const caseRowWithSafeContact: z.ZodObject<{
    reference: z.ZodString;
    number: z.ZodNumber;
    meeting: z.ZodString;
    agency: z.ZodString;
    received: z.ZodString;
    grounds: z.ZodString;
    hearings: z.ZodNumber;
    chair: z.ZodString;
    minutes: z.ZodNumber;
    lead: z.ZodString;
    agreed: z.ZodNumber;
    open: z.ZodNumber;
    sent: z.ZodString;
    version: z.ZodNumber;
    complete: z.ZodString;
    marking: z.ZodString;
    address: z.ZodString;
    confidential: z.ZodString;
    safe: z.ZodString;
    unsafe: z.ZodString;
}, z.core.$strict>;
/** What comes with a request for whereabouts: the reason, which is kept with the name of whoever gave it. */
export declare const safeContactWanted: z.ZodObject<{
    because: z.ZodString;
}, z.core.$strict>;
export type ActionRow = z.infer<typeof actionRow>;
export type CaseRow = z.infer<typeof caseRow>;
export type SafeContactCells = Omit<z.infer<typeof caseRowWithSafeContact>, keyof CaseRow>;
