/** A plan as its reader will hold it, to be looked at before it goes: the words of the paper in their order. */
export type PlanPreview = {
  language: 'en' | 'cy'
  header: readonly string[]
  footer: readonly string[]
  parts: readonly (
    | { kind: 'title' | 'heading' | 'text'; text: string }
    | { kind: 'facts'; facts: readonly (readonly [string, string])[] }
    | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  )[]
}
