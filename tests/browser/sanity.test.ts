import { openBrowserRehearsal } from '../support/browser-rehearsal.ts'
it('sanity', async function () {
  this.timeout(60000)
  const h = await openBrowserRehearsal()
  const s = await h.seat('police-rep')
  const f = () => s.page.frames()[1]!
  console.log(await f().evaluate(() => [typeof (window as any).noteFault, location.href]))
  console.log(await f().evaluate(async () => { const seen: string[] = []; document.addEventListener('securitypolicyviolation', (e) => seen.push('doc ' + e.violatedDirective)); window.addEventListener('securitypolicyviolation', (e) => seen.push('win ' + e.violatedDirective)); const e = document.createElement('img'); e.src = 'http://evil.example/x.png'; document.body.append(e); const t = document.createElement('style'); t.textContent = 'p{color:red}'; document.head.append(t); await fetch('http://evil.example/').catch(() => 1); await new Promise((r) => setTimeout(r, 300)); return seen }))
  console.log(h.troubles())
  await h.close()
})
