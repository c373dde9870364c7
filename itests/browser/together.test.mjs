// Several children of one incident in one form: what is common is typed once, each has its own problems, drafts keep all
// of them, and the confirmation has all numbers. Then the cases are searched by their incident. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, focused, keyOf, launch, onePage, person, scenario, signIn, test, today, withoutBarriers,
} from './desk.mjs';

let browser;
let officer;
let number;

const mark = `Zt${Date.now() % 1_000_000}`;

const value = (page, field) => page.locator(`${test(field)} input`).first().inputValue();

const choose = (page, sex) => page.locator(test('sex')).getByText(sex, { exact: true }).click();

before(async () => {
  browser = await launch();
  officer = await person(browser);
  await signIn(officer, 'police.lucknow', 'report-missing');
});

after(async () => {
  assert.deepEqual(officer.wrong, []);
  await browser.close();
});

scenario('another child comes into the form, and what is common stays', async () => {
  await fill(officer, 'name', `Rukmini ${mark}`);
  await choose(officer, 'Girl');
  await fill(officer, 'age_years', '9');
  await officer.locator(test('event_date-today')).click();
  await fill(officer, 'place', 'Rajendra Nagar');
  await fill(officer, 'complainant', 'Zoravar Quillon');
  assert.equal(await officer.locator(test('children-panel')).isVisible(), false);
  await officer.locator(test('add-child')).focus();
  await officer.keyboard.press('Enter');
  await officer.locator(test('children-panel')).waitFor();
  await focused(officer, test('name'));
  await eventually(async () => await value(officer, 'name') === '', 'the name of the first child is still there');
  assert.equal(await value(officer, 'place'), 'Rajendra Nagar');
  assert.equal(await value(officer, 'complainant'), 'Zoravar Quillon');
  assert.equal(await value(officer, 'age_years'), '');
  await eventually(async () => await value(officer, 'companions') === `Rukmini ${mark}`, 'the first child was with the second');
  await fill(officer, 'name', `Lalita ${mark}`);
  await officer.locator(test('which-child')).filter({ hasText: '2 of 2' }).waitFor();
  await onePage(officer);
});

scenario('problems are told by child and lead to it', async () => {
  await officer.locator(test('submit')).click();
  await focused(officer, test('problem-summary'));
  await officer.locator(test('problem-incident.kind')).waitFor();
  await officer.locator(test('problem-child-1-sex')).filter({ hasText: `Lalita ${mark}` }).waitFor();
  assert.equal(await officer.locator(test('problem-child-0-sex')).count(), 0);
  await officer.locator(test('child-0')).click();
  await eventually(async () => await value(officer, 'name') === `Rukmini ${mark}`, 'the first child is not in the form');
  await officer.locator(test('submit')).click();
  await officer.locator(test('problem-child-1-sex')).click();
  await eventually(async () => await value(officer, 'name') === `Lalita ${mark}`, 'the problem does not lead to the child');
  await choose(officer, 'Girl');
  await fill(officer, 'age_years', '7');
  await withoutBarriers(officer, 'form of several children');
});

scenario('the draft keeps all of them', async () => {
  await officer.locator(test('draft-saved')).filter({ hasText: /\d/ }).waitFor();
  await officer.goto(`${base}/desk/report-missing?draft=1`);
  await officer.locator(test('child-1')).filter({ hasText: `Lalita ${mark}` }).waitFor();
  await eventually(async () => await value(officer, 'name') === `Lalita ${mark}`, 'the draft is not there');
  await officer.locator(test('child-0')).click();
  await eventually(async () => await value(officer, 'age_years') === '9', 'the first child is not in the draft');
  // one that was added by mistake goes again
  await officer.locator(test('add-child')).click();
  await officer.locator(test('remove-child-2')).click();
  await eventually(async () => await officer.locator(test('child-2')).count() === 0, 'the third child is still there');
  await focused(officer, test('name')); // whoever writes elsewhere before would be taken here
});

scenario('all are registered with their incident, and the page has all numbers', async () => {
  await officer.locator(`${test('incident-kind')} input`).fill('left');
  await officer.locator('vaadin-combo-box-item').filter({ hasText: 'left together' }).first().click();
  await fill(officer, 'incident-title', `Two from the colony ${mark}`);
  await officer.locator(test('submit')).filter({ hasText: '2' }).click();
  await officer.locator(test('registered-cases')).waitFor();
  const text = await officer.locator(test('page-registered-together')).innerText();
  assert.equal([...text.matchAll(/MC-\d\d-\d{6}/g)].length, 2);
  number = text.match(/IN-\d\d-\d{6}/)[0];
  await onePage(officer);
  await officer.goto(`${base}/desk/report-missing`);
  await officer.locator(test('page-report-missing')).waitFor();
  assert.equal(await officer.locator(test('draft-offer')).isVisible(), false);
});

scenario('of each child it is asked by itself whether it was reported already', async () => {
  const page = await person(browser);
  await signIn(page, 'police.lucknow', 'report-missing');
  const known = page.locator(test('duplicate')).filter({ hasText: `Rukmini ${mark}` });
  const asked = known.filter({ has: page.locator(test('duplicate-different')) });
  const type = async () => {
    await fill(page, 'name', `Rukmini ${mark}`);
    await choose(page, 'Girl');
    await fill(page, 'age_years', '9');
    await page.keyboard.press('Tab');
    await asked.first().waitFor();
  };
  await type();
  const all = await asked.count();
  await asked.first().locator(test('duplicate-different')).click();
  await eventually(async () => await asked.count() === all - 1, 'it is still asked about the child');
  await page.locator(test('add-child')).click();
  await page.locator(test('which-child')).filter({ hasText: '2 of 2' }).waitFor();
  await eventually(async () => await value(page, 'name') === '', 'the name of the first child is still there');
  await eventually(async () => await known.count() === 0, 'what was found of the first child stands beside the second');
  await type();
  assert.equal(await asked.count(), all, 'what was said of the first child counts for the second');
  await page.locator(test('child-0')).click();
  await page.locator(test('which-child')).filter({ hasText: '1 of 2' }).waitFor();
  await eventually(async () => await asked.count() === all - 1, 'what was said of the first child is forgotten');
  await page.locator(test('remove-child-0')).click();
  await page.locator(test('children-panel')).waitFor({ state: 'hidden' });
  await eventually(async () => await asked.count() === all, 'what was said of a child that went counts for another');
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});

scenario('children whose answer was lost are found again, and others are registered only when somebody insists', async () => {
  const page = await person(browser);
  await signIn(page, 'police.lucknow', 'report-missing');
  await fill(page, 'name', `Kesariya ${mark}`);
  await choose(page, 'Girl');
  await fill(page, 'age_years', '9');
  await page.locator(test('event_date-today')).click();
  await page.locator(test('add-child')).click();
  await eventually(async () => await value(page, 'name') === '', 'the first child still stands in the form');
  await focused(page, test('name'));
  await fill(page, 'name', `Baijanti ${mark}`);
  await choose(page, 'Girl');
  await fill(page, 'age_years', '6');
  await page.locator(`${test('incident-kind')} input`).fill('left');
  await page.locator('vaadin-combo-box-item').filter({ hasText: 'left together' }).first().click();
  await fill(page, 'incident-title', `Two from the river ${mark}`);
  await page.keyboard.press('Tab');
  await page.waitForFunction((title) => Object.values(localStorage).some((draft) => draft.includes(title)), `river ${mark}`);
  // the same children in another page, whose answer the first one never gets
  const other = await page.context().newPage();
  await other.goto(`${base}/desk/report-missing?draft=1`);
  await other.locator(test('child-1')).filter({ hasText: `Baijanti ${mark}` }).waitFor();
  await other.locator(test('submit')).filter({ hasText: '2' }).click();
  await other.locator(test('registered-cases')).waitFor();
  const numbers = (await other.locator(test('page-registered-together')).innerText()).match(/MC-\d\d-\d{6}/g);
  await fill(page, 'age_years', '7');
  await page.keyboard.press('Tab');
  await page.locator(test('submit')).click();
  await focused(page, test('registered-already'));
  const links = page.locator(test('already-case'));
  assert.deepEqual((await links.allInnerTexts()).map((text) => text.match(/MC-\d\d-\d{6}/)[0]), numbers);
  await withoutBarriers(page, 'children who are registered already');
  await page.locator(test('register-others')).click();
  await page.locator(test('registered-cases')).waitFor();
  const more = (await page.locator(test('page-registered-together')).innerText()).match(/MC-\d\d-\d{6}/g);
  assert.equal(new Set([...numbers, ...more]).size, 4);
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});

scenario('the cases are found by the incident', async () => {
  await officer.goto(`${base}/desk/cases`);
  await officer.locator(test('more-filters')).click();
  await fill(officer, 'filter-incident', `colony ${mark}`);
  await officer.locator(test('limit-incident')).waitFor();
  await officer.locator(test('count')).filter({ hasText: '2 cases' }).waitFor();
  await onePage(officer);
  await officer.locator(test('remove-filter')).click();
  await fill(officer, 'case-search', number);
  await officer.locator(test('count')).filter({ hasText: '2 cases' }).waitFor();
  const answer = await fetch(`${base}/api/v1/search?incident=${number}`, { headers: keyOf('police.lucknow') });
  assert.equal((await answer.json()).items.length, 2);
});

scenario('one request registers several, and sent again it changes nothing', async () => {
  const body = {
    kind: 'found', reason: 'On the list of the raid',
    incident: { kind: 'raid', title: `Workshop ${mark}`, day: await today(-1) },
    common: { state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(-1) },
    children: [{ name: `Balbir ${mark}`, sex: 'boy', age_years: 12 }, { name: `Hemraj ${mark}`, sex: 'boy', age_years: 10 }],
  };
  const send = (content) => fetch(`${base}/api/v1/incident-registrations`, {
    method: 'POST', body: JSON.stringify(content),
    headers: { ...keyOf('police.lucknow'), 'Content-Type': 'application/json', 'Idempotency-Key': `key ${mark}` },
  });
  const first = await send(body);
  assert.equal(first.status, 201, await first.clone().text());
  const again = await send(body);
  assert.equal(again.status, 200);
  const numbers = (answer) => answer.children.map((child) => child.number);
  assert.deepEqual(numbers(await again.json()), numbers(await first.json()));
  const other = await send({ ...body, reason: 'Another' });
  assert.equal(other.status, 409);
  const wrong = await fetch(`${base}/api/v1/incident-registrations`, {
    method: 'POST', headers: { ...keyOf('police.lucknow'), 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...body, children: [body.children[0], { name: 'Nobody', sex: 'purple' }] }),
  });
  assert.equal(wrong.status, 422);
  assert.match(JSON.stringify(await wrong.json()), /children\[1\]\.sex/);
});
