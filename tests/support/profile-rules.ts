import assert from 'node:assert/strict'
import type { AreaProfile, RuleName } from '../../src/domain/area-profile.ts'
import { rulesOnTheWay } from './rules-on-the-way.ts'

const unanswered = 'unanswered'

/** What a protocol answers, in values and in sentences, and what it leaves open, as lists of rules under one clause. */
export type Told = {
  /** Rule, clause, how strongly it is said, and what is said. */
  said: readonly (readonly [RuleName, string, string, unknown])[]
  written: readonly (readonly [RuleName, string, string, RegExp])[]
  asked: readonly (readonly [string, string])[]
  unasked: readonly (readonly [string, string])[]
}

/** What a protocol answers, where it has each text, what it leaves open, and in how many other rules it is silent. */
export type Cited = {
  answered: readonly (readonly [RuleName, unknown, string])[]
  texts: readonly (readonly [RuleName, string])[]
  open: readonly (readonly [RuleName, string])[]
  silent: number
}

/** Proves that a profile answers exactly what was told of its protocol, and asks its area the rest. */
export function answersAsTold(profile: AreaProfile, { said, written, asked, unasked }: Told): void {
  const openRules = (which: (name: RuleName) => boolean) => {
    const rules = rulesOf(profile).filter((name) => profile[name].value === unanswered && which(name))
    return rules.map((name) => `${name} ${profile[name].clause}`).toSorted()
  }

  for (const [name, clause, kind, value] of said) {
    it(`gives ${inWords(name)} its value under its clause (${clause})`, () => {
      assert.deepEqual([profile[name].value, profile[name].clause, profile[name].kind], [value, clause, kind])
    })
  }

  for (const [name, clause, kind, heart] of written) {
    it(`puts ${inWords(name)} into sentences under its clause (${clause})`, () => {
      assert.deepEqual([profile[name].clause, profile[name].kind], [clause, kind])
      assert.ok(sentencesOf(profile[name].value).some((sentence) => heart.test(sentence)))
    })
  }

  it('answers no rule but these', () => {
    const answered = rulesOf(profile).filter((name) => profile[name].value !== unanswered)
    assert.deepEqual(answered.toSorted(), [...said, ...written].map(([name]) => name).toSorted())
  })

  it('leaves open what the protocol leaves open, and asks the area', () => {
    assert.deepEqual(
      openRules((name) => profile[name].asks?.includes('?') === true),
      each(asked),
    )
  })

  it('leaves open without a question only what no meeting waits for', () => {
    assert.deepEqual(
      openRules((name) => profile[name].asks === undefined),
      each(unasked),
    )
  })
}

/** Proves that a profile answers under the clauses that are cited, asks what is open, and is silent in all else. */
export function answersAsCited(profile: AreaProfile, { answered, texts, open, silent }: Cited): void {
  for (const [rule, value, clause] of answered) {
    it(`answers “${inWords(rule)}” (${clause})`, () =>
      assert.deepEqual([profile[rule].value, profile[rule].clause], [value, clause]))
  }

  it('cites for each text where the protocol has it', () => {
    assert.deepEqual(
      texts.map(([rule]) => [rule, profile[rule].clause]),
      texts,
    )
  })

  it('leaves open what the protocol leaves open, names the place, and asks the area', () => {
    assert.deepEqual(
      open.map(([rule]) => [rule, profile[rule].value, profile[rule].clause]),
      open.map(([rule, clause]) => [rule, unanswered, clause]),
    )
    assert.deepEqual(
      open.filter(([rule]) => !profile[rule].asks?.includes('?')),
      [],
    )
  })

  it('leaves every other rule unanswered, because the protocol is silent', () => {
    const asserted = new Set<string>([...answered, ...texts, ...open].map(([rule]) => rule))
    const others = rulesOf(profile).filter((name) => !asserted.has(name))
    assert.deepEqual(
      others.map((name) => [name, profile[name].value, profile[name].clause]),
      others.map((name) => [name, unanswered, 'silent']),
    )
    assert.equal(others.length, silent)
  })
}

function rulesOf(profile: AreaProfile): readonly RuleName[] {
  return Object.entries(profile).flatMap(([name, rule]) =>
    typeof rule === 'object' && 'clause' in rule && !rulesOnTheWay.has(name) ? [name as RuleName] : [],
  )
}

function each(rows: Told['asked']): string[] {
  return rows.flatMap(([clause, rules]) => rules.split(' ').map((name) => `${name} ${clause}`)).toSorted()
}

/** Every text that a value holds, however deep. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : []
}

/** `listWarning` as *list warning*. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
