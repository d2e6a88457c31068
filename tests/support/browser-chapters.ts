/** The tests of a block tell one story: after the first that fails, the others are skipped and not tried in vain. */
export function tellOneStory(): void {
  let broken = false
  beforeEach(function () {
    if (broken) this.skip()
  })
  afterEach(function () {
    broken ||= this.currentTest?.state === 'failed'
  })
}
