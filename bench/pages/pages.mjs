// Every kind of page: valid HTML, weight, Lighthouse. Called by the script `run` beside it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const [portal, filter] = process.argv.slice(2)
const runs = Number(process.env.RUNS)
const require = createRequire(import.meta.url)
const MOST_BYTES = 100_000
// What is not to be listed by search engines says so on purpose; a page that is not there cannot be looked at by Lighthouse
const UNLISTED = new Set(['search', 'nothing found', 'report an error'])
const UNSEEN = new Set(['not here'])
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }

const text = async path => {
  const answer = await fetch(portal + path, { headers: { Accept: 'text/html' } })
  return { status: answer.status, body: await answer.text() }
}
const first = async (path, link) => (await text(path)).body.match(link)?.[1]

const kinds = {
  home: '/',
  announcements: '/tin-tuc',
  article: await first('/tin-tuc', /href="(\/tin-tuc\/[a-z0-9-]+)"/),
  exemplars: '/guong-dien-hinh',
  exemplar: await first('/guong-dien-hinh', /href="(\/tin-tuc\/[a-z0-9-]+)"/),
  campaigns: '/phong-trao',
  campaign: await first('/phong-trao', /href="(\/phong-trao\/[a-z0-9-]+)"/),
  blocs: '/khoi-thi-dua',
  search: '/vinh-danh?q=nguyen',
  'nothing found': '/vinh-danh?q=khongcoainhuthe',
  honour: await first('/vinh-danh?q=nguyen', /href="(\/vinh-danh\/[^"?]+)"/),
  recipient: await first('/vinh-danh?q=nguyen', /href="(\/vinh-danh\/[^"?]+)"/).then(h => h && first(h, /href="(\/duoc-vinh-danh\/[^"?]+)"/)),
  decisions: '/quyet-dinh',
  decision: await first('/quyet-dinh', /href="(\/quyet-dinh\/[^"?]+)"/),
  awards: '/danh-hieu-hinh-thuc',
  award: await first('/danh-hieu-hinh-thuc', /href="(\/danh-hieu-hinh-thuc\/[^"?]+)"/),
  instruments: '/van-ban',
  'report an error': await first('/vinh-danh?q=nguyen', /href="(\/vinh-danh\/[^"?]+)"/).then(h => h && first(h, /href="([^"]*bao-sai-sot[^"]*)"/)),
  'open data': '/du-lieu-mo',
  about: '/gioi-thieu',
  accessibility: '/kha-nang-tiep-can',
  privacy: '/quyen-rieng-tu',
  contact: '/lien-he',
  'not here': '/khong-co',
  'home in English': '/?lang=en',
}

const work = mkdtempSync(join(tmpdir(), 'pages-'))
const problems = []
const rows = []
try {
  const files = new Map()
  for (const [kind, path] of Object.entries(kinds)) {
    if (!path || (filter && !kind.includes(filter))) {
      if (!path) problems.push(`${kind}: no page of this kind is linked`)
      continue
    }
    const { status, body } = await text(path.replaceAll('&amp;', '&'))
    if (status === 404 && kind !== 'not here') {
      problems.push(`${kind}: ${path} answers 404`)
      continue
    }
    const file = join(work, kind.replaceAll(' ', '-') + '.html')
    writeFileSync(file, body)
    files.set(file, kind)
    let bytes = Buffer.byteLength(body)
    const parts = [...body.matchAll(/<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"/g)].map(m => m[1])
    for (const part of parts) {
      bytes += Buffer.byteLength((await text(part)).body)
    }
    if (bytes > MOST_BYTES) problems.push(`${kind}: ${bytes} bytes without pictures and fonts`)
    rows.push({ kind, path, bytes })
  }

  const jar = join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')
  const nu = spawnSync('java', ['-Xmx512m', '-jar', jar, '--format', 'json', ...files.keys()], { encoding: 'utf8', maxBuffer: 1 << 26 })
  for (const message of JSON.parse(nu.stderr || nu.stdout).messages) {
    if (message.type !== 'info' || message.subType === 'warning') {
      const kind = files.get(decodeURIComponent(message.url.replace('file:', '')))
      problems.push(`${kind}: ${message.message} (line ${message.lastLine}: ${message.extract?.trim().replaceAll('\n', ' ')})`)
    }
  }

  for (const row of runs > 0 ? rows.filter(r => !UNSEEN.has(r.kind)) : []) {
    const scores = Object.fromEntries(Object.keys(LEAST).map(c => [c, []]))
    for (let run = 0; run < runs; run++) {
      const report = look(row)
      if (!report) {
        problems.push(`${row.kind}: Lighthouse could not look at it, three times over`)
        break
      }
      for (const category of Object.keys(LEAST)) scores[category].push(Math.round(report.categories[category].score * 100))
      if (run === 0) {
        for (const category of Object.keys(LEAST).filter(c => c !== 'performance')) {
          for (const ref of report.categories[category].auditRefs) {
            const audit = report.audits[ref.id]
            if (ref.weight > 0 && audit.score !== null && audit.score < 1) problems.push(`${row.kind}: ${category}: ${audit.title}`)
          }
        }
      }
    }
    row.scores = {}
    for (const [category, all] of Object.entries(scores)) {
      if (all.length === 0) continue
      const median = all.sort((a, b) => a - b)[Math.floor(all.length / 2)]
      row.scores[category] = median
      if (median < LEAST[category]) problems.push(`${row.kind}: ${category} ${median}, ${LEAST[category]} asked`)
    }
    console.log(line(row))
  }
  if (runs === 0) rows.forEach(row => console.log(line(row)))
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.log(problems.length === 0 ? `\n${rows.length} kinds of pages, nothing falls short` : '\n' + problems.join('\n'))
process.exit(problems.length === 0 ? 0 : 1)

/** The report on a page, or undefined; a browser that starts badly is asked again. */
function look(row) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const run = spawnSync(
      process.execPath,
      [
        join(dirname(require.resolve('lighthouse/package.json')), 'cli/index.js'),
        portal + row.path.replaceAll('&amp;', '&'),
        '--output=json',
        '--quiet',
        '--no-enable-error-reporting',
        '--only-categories=' + Object.keys(LEAST).join(','),
        ...(UNLISTED.has(row.kind) ? ['--skip-audits=is-crawlable'] : []),
        '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
      ],
      { encoding: 'utf8', maxBuffer: 1 << 27 },
    )
    if (run.status === 0) return JSON.parse(run.stdout)
  }
}

function line(row) {
  const s = row.scores
  const seen = s ? `performance ${s.performance}, accessibility ${s.accessibility}, best practices ${s['best-practices']}, SEO ${s.seo}` : ''
  return `${row.kind.padEnd(18)} ${String(row.bytes).padStart(7)} bytes  ${seen}  ${row.path}`
}
