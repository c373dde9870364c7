// What the screens promise and no story of a user passes by: see docs/acceptance.md. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { base, decide, keyOf, launch, person, proposalOf, scenario, signIn, speak, test, twoRecords } from './desk.mjs';

/** Signs above and below the line, three consonants in one, a long vowel and a nasal. */
const TALL = 'र्क्ष्मूँ';

let browser;
let police;
let pair;
let match;

before(async () => {
  browser = await launch();
  police = await person(browser);
  pair = await twoRecords('Nilambari', 'नीलाम्बरी', 'Jagatnarayan', 'जगतनारायण');
  await proposalOf('police.lucknow', pair);
  await signIn(police, 'police.lucknow', `case/${pair.missing.id}?tab=matches`);
});

after(async () => {
  assert.deepEqual(police.wrong, []);
  await browser.close();
});

/** The bits of a row as a figure, from its last cell. */
const bits = (row) => Number(row.replace('−', '-').replace('+', ''));

scenario('what one side does not know counts for nothing, and the numbers add up to the result', async () => {
  await police.locator(test('compare')).first().click();
  await police.locator(test('decision')).waitFor();
  match = new URL(police.url()).pathname.replace('/desk/', '');
  const rows = await police.locator(`${test('waterfall')} tbody tr`).evaluateAll((all) => all.map((row) => ({
    name: row.dataset.test,
    figure: row.querySelector('td:last-child').textContent,
    bar: row.querySelectorAll('.tc-bar').length,
    text: row.textContent,
  })));
  const unknown = rows.filter((row) => row.text.includes('Not recorded'));
  assert.ok(unknown.length > 0, 'one of the records lacks something');
  for (const row of unknown) {
    assert.equal(row.bar, 0, row.name);
    assert.equal(bits(row.figure), 0, row.name);
  }
  const figure = (name) => bits(rows.find((row) => row.name === name).figure);
  const reasons = rows.filter((row) => !['why-start', 'why-sum', 'why-result'].includes(row.name));
  const sum = reasons.reduce((total, row) => total + bits(row.figure), figure('why-start'));
  assert.ok(Math.abs(sum - figure('why-sum')) <= 0.05 * (reasons.length + 2), `${sum} and ${figure('why-sum')}`);

  const result = rows.find((row) => row.name === 'why-result');
  const percent = Number(result.figure.replace(' %', ''));
  assert.ok(percent < 100);
  const words = [[95, 'Very likely'], [80, 'Likely'], [50, 'More likely than not'], [20, 'Possible'], [0, 'Unlikely']];
  const fitting = [percent - 0.5, percent + 0.5].map((near) => words.find(([least]) => Math.max(0, near) >= least)[1]);
  assert.match(result.text, new RegExp(fitting.join('|'), 'i'));
});

scenario('without a check nothing is recorded, however often somebody asks', async () => {
  const before = await proposalOf('police.lucknow', pair);
  await police.locator(test('verdict')).getByText('Same child', { exact: true }).click();
  await police.locator(test('check-decision')).click();
  await police.getByText('Say how you checked').first().waitFor();
  const later = await proposalOf('police.lucknow', pair);
  assert.equal(later.version, before.version);
});

scenario('a pair that both sides rejected is gone, and comes back with the field that has changed', async () => {
  const report = `missing-reports/${pair.missing.id}`;
  const rejection = { verdict: 'different', reason: 'Another child' };
  const first = await proposalOf('police.lucknow', pair);
  await decide('police.lucknow', pair, rejection);
  await decide('home.kanpur', pair, rejection);
  await police.goto(`${base}/desk/`);
  await police.locator(test('lanes')).waitFor();
  const row = police.locator(`${test('proposal-row')} a[href*="${first.id}"]`);
  assert.equal(await row.count(), 0);

  for (const [user, path] of [['home.kanpur', `found-children/${pair.found.id}`], ['police.lucknow', report]]) {
    const record = await fetch(`${base}/api/v1/${path}`, { headers: keyOf(user) });
    const changed = await fetch(`${base}/api/v1/${path}`, {
      method: 'PATCH',
      headers: { ...keyOf(user), 'Content-Type': 'application/merge-patch+json', 'If-Match': record.headers.get('ETag') },
      body: JSON.stringify({ mother_name: 'Ramdulari' }),
    });
    assert.equal(changed.status, 200, await changed.text());
  }
  await row.first().waitFor();
  await police.goto(`${base}/desk/proposal/${first.id}`);
  await police.locator(test('returned')).getByText(/mother/i).first().waitFor();
});

/** Whether what is drawn in an element is cut off: it looks the same when nothing may be cut off. */
async function clipped(locator) {
  const look = async () => {
    const box = await locator.boundingBox();
    return police.screenshot({
      animations: 'disabled',
      caret: 'hide',
      clip: { x: Math.max(0, box.x - 4), y: Math.max(0, box.y - 8), width: box.width + 8, height: box.height + 16 },
    });
  };
  await locator.scrollIntoViewIfNeeded();
  const asItIs = await look();
  const same = await locator.evaluate((element) => {
    for (let node = element, level = 0; node && level < 8; node = node.assignedSlot ?? node.parentNode ?? node.host, level += 1) {
      if (node instanceof HTMLElement && !['MAIN', 'BODY', 'HTML', 'VAADIN-APP-LAYOUT'].includes(node.tagName)) {
        node.style.setProperty('overflow', 'visible', 'important');
        node.style.setProperty('clip-path', 'none', 'important');
        node.style.setProperty('contain', 'none', 'important');
      }
    }
    return element.textContent;
  });
  const whole = await look();
  assert.ok(same.includes(TALL));
  return !asItIs.equals(whole);
}

scenario('the tallest and deepest signs of Hindi are whole in labels, buttons, tabs and cells', async () => {
  await speak(police, 'hi');
  const places = [
    ['report-missing', 'label', `${test('marks')} > label`],
    ['report-missing', 'button', test('submit')],
    [`case/${pair.missing.id}`, 'tab', 'nav a[aria-current=page], vaadin-tab[selected], [role=tab][aria-selected=true]'],
    [`case/${pair.missing.id}?tab=details`, 'cell', `${test('details')} dd`],
    [match, 'cell of a table', `${test('comparison')} td`],
  ];
  for (const [path, what, selector] of places) {
    await police.goto(`${base}/desk/${path}`);
    const element = police.locator(selector).first();
    await element.waitFor();
    await element.evaluate((node, text) => {
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const first = texts.nextNode();
      if (first) {
        first.data = `${text} ${text}`;
      } else {
        node.textContent = `${text} ${text}`;
      }
    }, TALL);
    await police.evaluate(() => document.fonts.ready);
    assert.equal(await clipped(element), false, `${what} on ${path}`);
  }
  // a line that is too low is found
  await police.goto(`${base}/desk/report-missing`);
  const low = police.locator(`${test('marks')} > label`).first();
  await low.evaluate((label, text) => {
    label.textContent = text;
    Object.assign(label.style, { display: 'block', overflow: 'hidden', height: '0.8em', lineHeight: '0.8em' });
  }, TALL);
  assert.equal(await clipped(low), true, 'nothing is ever seen as cut off');
  await speak(police, 'en');
});
