// Paper: every sheet is printed and read again, page by page. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, fill, keyOf, launch, onePage, person, post, proposalOf, scenario, signIn, test, today, twoRecords, withoutBarriers,
} from './desk.mjs';
import { pagesOf, print } from './paper.mjs';

let browser;
let report;
let child;
let bench;
let pair;

const HEAD = {
  committee: 'Demo Child Welfare Committee, Lucknow',
  home: "Demo Children's Home 1, Lucknow",
  police: 'Demo Police Station 1, Lucknow',
};

/** Every page says whose it is, what it is about, and that it is restricted, who printed it and when. A list is about no single case. */
function everyPage(pages, office, number, who) {
  pages.forEach((page, index) => {
    assert.ok(page.includes(office), `page ${index + 1} has no office: ${page}`);
    if (number !== undefined) {
      assert.ok(number.length > 0 && page.includes(number), `page ${index + 1} has no number: ${page}`);
    }
    assert.match(page, new RegExp(`Restricted\\. Printed by ${who} on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d`), `page ${index + 1}`);
    assert.ok(page.includes(`${index + 1} / ${pages.length}`), `page ${index + 1} has no number of its own`);
  });
}

async function inLanguages(page, language, wait) {
  await page.locator(`${test('sheet-language')} vaadin-select-value-button`).click();
  await page.locator('vaadin-select-item').getByText(language, { exact: true }).click();
  await page.getByText(wait).first().waitFor();
}

/** A form of the law, begun by another program. */
async function begun(user, kind, id) {
  const answer = await fetch(`${base}/api/v1/found-children/${id}/forms`, {
    method: 'POST', headers: { ...keyOf(user), 'Content-Type': 'application/json' }, body: JSON.stringify({ kind }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).id;
}

before(async () => {
  browser = await launch();
  const about = { sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today() };
  report = await post('police.lucknow', 'missing-reports', { ...about, name: 'Kaghaziya', fir_number: '0471/2026' });
  child = await post('home.lucknow', 'found-children', { ...about, name: 'Patrika', place: 'Charbagh' });
  pair = await twoRecords('Chhapaiya', 'छपैया', 'Lipikar', 'लिपिकार');
  bench = await person(browser);
  await signIn(bench, 'cwc.lucknow', `case/${report.id}?tab=orders&new=restoration`);
});

after(async () => {
  await browser.close();
});

scenario('a draft order says on every page that it has no effect, and what it would order, in both languages', async () => {
  await fill(bench, 'order-handed_to', 'Sita Devi');
  await fill(bench, 'order-relation', 'the mother {escort}'); // what is written is not filled in once more
  await bench.locator(test('order-save')).click();
  await bench.waitForURL(/\/order\//);
  await inLanguages(bench, 'English and Hindi', 'किशोर न्याय');
  await withoutBarriers(bench, 'an order in both languages');
  const pages = await print(bench);
  everyPage(pages, HEAD.committee, report.number, 'Demo committee member, Lucknow');
  for (const page of pages) {
    assert.match(page, /DRAFT, without effect/);
  }
  const all = pages.join(' ');
  for (const said of ['form 44', 'JJ Act 2015, section 40', '0471/2026', 'Kaghaziya', 'that the child be handed over to Sita Devi (the mother {escort})',
    'Signature', 'Designation', 'Seal of the office', 'Place', 'Date']) {
    assert.ok(all.includes(said), `${said}: ${all}`);
  }
  assert.doesNotMatch(all, /Sign the order|Discard the draft|Back to case/);
  assert.match(await bench.locator(test('order-words')).innerText(), /धारा 40 के अधीन आदेश देती है/);
  await onePage(bench);
});

scenario('a signed order carries its number, its digest and who signed, by name and not by login', async () => {
  const order = await post('cwc.lucknow', `found-children/${child.id}/orders`, {
    kind: 'placement', particulars: { institution: 'CCI-UP-LUCKNOW-01', reason: 'No family is known' },
  });
  await bench.goto(`${base}/desk/order/${order.id}`);
  await bench.locator(test('sign-order')).click();
  await bench.locator(test('order-number')).waitFor();
  const number = await bench.locator(test('order-number')).innerText();
  const pages = await print(bench);
  everyPage(pages, HEAD.committee, child.number, 'Demo committee member, Lucknow');
  const all = pages.join(' ');
  assert.ok(all.includes(number));
  assert.ok(all.includes(`that the child be placed in ${HEAD.home}.`), all);
  assert.match(all, /Digest \(SHA-256\): [0-9a-f ]{64,}/);
  assert.match(all, /Signed by Demo committee member, Lucknow \(child welfare committee\)/);
  assert.match(all, /Name Demo committee member, Lucknow Designation child welfare committee, Demo Child Welfare Committee, Lucknow Place Lucknow Date \d/);
  assert.doesNotMatch(all, /DRAFT|cwc\.lucknow/);
  await inLanguages(bench, 'Hindi', 'किशोर न्याय');
  assert.match(await bench.locator(test('order-words')).innerText(), /बच्चे को प्रदर्शन बाल गृह 1, लखनऊ में रखा जाए/);
});

scenario('a long form flows over its pages, and says in Hindi what offices and places are called', async () => {
  const clerk = await person(browser);
  const sir = await begun('home.lucknow', 'sir', child.id);
  await signIn(clerk, 'home.lucknow', `form/${sir}?section=check`);
  await clerk.locator(test('form-sheet')).waitFor();
  const pages = await print(clerk);
  assert.ok(pages.length > 2, `${pages.length} pages`);
  everyPage(pages, HEAD.home, child.number, 'Demo home clerk, Lucknow');
  assert.ok(pages.every((page) => page.includes('DRAFT, without effect')));
  assert.match(pages[0], /Social investigation report .*form 22.*1\. Name of the child Patrika.*6\. Father/, 'the first page is left empty');
  assert.match(pages.at(-1), /Signature Name Designation Place Date Seal of the office/);

  const production = await begun('home.lucknow', 'production', child.id);
  await clerk.goto(`${base}/desk/form/${production}?section=check`);
  assert.match(await clerk.locator(test('answer-found_at')).innerText(), /Charbagh, Lucknow, Uttar Pradesh/);
  await inLanguages(clerk, 'Hindi', 'प्रपत्र 17');
  const answer = await clerk.locator(test('answer-found_at')).innerText();
  assert.match(answer, /Charbagh, लखनऊ, उत्तर प्रदेश/);
  assert.match(await clerk.locator(test('answer-producer_office')).innerText(), /प्रदर्शन बाल गृह 1, लखनऊ/);
  await clerk.context().close();
});

/** What else is printed: by whom, where it is, until when to wait, what stands on every page and what on one. */
const sheets = {
  'the roll of a home': { user: 'home.lucknow', path: () => 'roll', sheet: 'roll-sheet', office: HEAD.home, says: /Roll: .*Patrika/ },
  'the clocks of the law': {
    user: 'police.lucknow', path: () => 'clocks', sheet: 'clock-sheet', office: HEAD.police, says: /Due by law [\d,]+ clocks/,
    not: /Kaghaziya|Chhapaiya/, // it may be protected: the number has to do
  },
  'the monitor of a state': {
    user: 'state.up', path: () => 'monitor', sheet: 'monitor-sheet', office: 'State Child Protection Society, Uttar Pradesh', says: /Open cases/,
  },
  'the returns': { user: 'police.lucknow', path: () => 'reports', sheet: 'report-sheet', office: HEAD.police, says: /Monthly return/ },
  'the comparison of two records': {
    user: 'police.lucknow',
    path: async () => `proposal/${(await proposalOf('police.lucknow', pair)).id}`,
    sheet: 'comparison-sheet',
    office: HEAD.police,
    number: () => `${pair.missing.number} / ${pair.found.number}`,
    says: /Name.*On the screen only.*agrees/i,
    not: /Check and record decision|Chhapaiya|छपैया|Khojiram/,
  },
};

for (const [name, one] of Object.entries(sheets)) {
  scenario(`${name} is printed with its office and who printed it on every page`, async () => {
    const page = await person(browser);
    await signIn(page, one.user, await one.path());
    await page.locator(test(one.sheet)).waitFor();
    assert.equal(await page.locator(test('print')).count(), 1);
    const pages = await print(page);
    everyPage(pages, one.office, one.number?.(), 'Demo [\\w ,]+');
    assert.match(pages.join(' '), one.says);
    assert.doesNotMatch(pages.join(' '), one.not ?? /Screen shield/);
    await withoutBarriers(page, name);
    assert.deepEqual(page.wrong, []);
    await page.context().close();
  });
}

scenario('the slip for a family says what to do and whom to call, and nothing that is for the office', async () => {
  const officer = await person(browser);
  await signIn(officer, 'police.lucknow', `registered/${report.id}`);
  await officer.locator(test('slip')).waitFor();
  const pages = await print(officer);
  assert.equal(pages.length, 1);
  for (const said of ['Slip for the family', report.number, 'Kaghaziya', HEAD.police, 'Keep this slip', '1098', '112']) {
    assert.ok(pages[0].includes(said), said);
  }
  assert.doesNotMatch(pages[0], /Restricted|What would help most|possible match|Add:/);
  await inLanguages(officer, 'Hindi', 'परिवार के लिए पर्ची');
  await onePage(officer);
  await officer.context().close();

  const unit = await person(browser);
  await signIn(unit, 'dcpu.lucknow', `registered/${report.id}`);
  await unit.locator(test('slip')).waitFor();
  for (const page of await print(unit)) {
    assert.match(page, /Restricted\. Printed by Demo /, 'another office hands it out');
  }
  await unit.context().close();
});

scenario('what is printed by a key of the browser names no time that is over', async () => {
  const officer = await person(browser);
  await signIn(officer, 'police.lucknow', 'clocks');
  await officer.locator(test('clock-sheet')).waitFor();
  const head = /Restricted\. Printed by Demo police officer, Lucknow/;
  for (const page of await pagesOf(officer)) {
    assert.match(page, head);
    assert.doesNotMatch(page, /Lucknow on \d/);
  }
  assert.match((await print(officer))[0], /Printed by Demo police officer, Lucknow on \d/);
  await officer.locator(`${test('clock-sheet')}[data-stamped]`).waitFor({ state: 'detached' });
  await officer.context().close();
});

scenario('a case is printed as a whole and with a purpose, which stands in its journal', async () => {
  const officer = await person(browser);
  await signIn(officer, 'police.lucknow', `case/${report.id}`);
  await officer.locator(test('print')).click();
  await officer.locator(test('summary-make')).click();
  await officer.locator(test('problem-summary-purpose')).waitFor();
  await fill(officer, 'summary-purpose', 'Review with the district unit');
  await withoutBarriers(officer, 'the purpose of a summary');
  await officer.locator(test('summary-make')).click();
  await officer.locator(test('summary-sheet')).waitFor();
  const pages = await print(officer);
  everyPage(pages, HEAD.police, report.number, 'Demo police officer, Lucknow');
  const all = pages.join(' ');
  for (const said of ['Kaghaziya', '0471/2026', 'Clocks of the law', 'Form 15', 'Register the FIR', 'FIR number: 0471/2026', 'Restoration order: Draft']) {
    assert.ok(all.includes(said), `${said}: ${all}`);
  }
  await onePage(officer);
  await officer.goto(`${base}/desk/case/${report.id}?tab=history`);
  await officer.locator(test('history-row')).getByText('Printed. Purpose: Review with the district unit').waitFor();
  await officer.context().close();
});

scenario('nothing of a child whose identity is protected is printed as a summary', async () => {
  const officer = await person(browser);
  await signIn(officer, 'police.lucknow', `case/${pair.missing.id}?tab=orders`);
  await officer.locator(test('protect-identity')).click();
  await officer.locator(test('protect-identity-sure')).click();
  await officer.locator(test('identity-protected')).waitFor();
  await officer.goto(`${base}/desk/case/${pair.missing.id}/summary`);
  await fill(officer, 'summary-purpose', 'Review with the district unit');
  await officer.locator(test('summary-make')).click();
  await officer.locator(test('summary-left-out')).waitFor();
  assert.equal(await officer.locator(test('summary-sheet')).count(), 0);
  await officer.goto(`${base}/desk/registered/${pair.missing.id}`);
  await officer.locator(test('slip')).waitFor();
  const pages = await print(officer);
  assert.ok(pages[0].includes(pair.missing.number));
  assert.doesNotMatch(pages.join(' '), /Chhapaiya|Girl|9 years/);
  await officer.context().close();
});
