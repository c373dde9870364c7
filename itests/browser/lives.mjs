// What the tests of whole lives do on the pages of cases: steps, forms, orders, sittings.
import assert from 'node:assert/strict';
import {
  base, fill, keyOf, onSomePage, test, today, typed,
} from './desk.mjs';

/** Makes a step on the page of a case; what is evidence is typed. */
export async function step(page, id, name, evidence = {}) {
  await page.goto(`${base}/desk/case/${id}?tab=steps`);
  await page.locator(test(`step-${name}`)).click();
  for (const [code, text] of Object.entries(evidence)) {
    const field = page.locator(`${test(`step-${code}`)} input, ${test(`step-${code}`)} textarea`).first();
    await field.fill(text);
    if (/^\d\d\/\d\d\/\d{4}$/.test(text)) {
      await field.press('Enter');
    }
  }
  await page.locator(test('step-save')).click();
  await page.locator(test(`step-form-${name}`)).waitFor({ state: 'detached' });
  await page.locator(test('step-made')).first().waitFor();
}

/** Answers what a form does not know yet, as another program would. */
export async function completed(user, form, day) {
  const address = `${base}/api/v1/forms/${form}`;
  for (;;) {
    const now = await fetch(address, { headers: keyOf(user) });
    const view = await now.json();
    if (view.missing.length === 0) {
      return;
    }
    const items = view.sections.flatMap((section) => section.items).filter((item) => view.missing.includes(item.code));
    const answers = Object.fromEntries(items.map((item) => {
      const first = item.words?.[0]?.code;
      const plain = {
        choice: first, several: [first], date: day, yes_no: false, number: 7, table: [{ [first]: 'Synthetic' }],
      };
      return [item.code, plain[item.shape] ?? 'Synthetic'];
    }));
    const patched = await fetch(address, {
      method: 'PATCH',
      headers: { ...keyOf(user), 'Content-Type': 'application/json', 'If-Match': now.headers.get('ETag') },
      body: JSON.stringify(answers),
    });
    assert.equal(patched.status, 200, await patched.text());
  }
}

/** Begins a form on the page of a case. */
async function begun(page, id, kind) {
  await page.goto(`${base}/desk/case/${id}?tab=orders`);
  const begin = page.locator(test(`begin-${kind}`));
  await begin.or(page.locator(test('other-forms'))).first().waitFor();
  if (!await begin.isVisible()) {
    await page.locator(test('other-forms')).click();
  }
  await begin.click();
  await page.waitForURL(/\/form\//);
  return new URL(page.url()).pathname.split('/').pop();
}

/** Begins a form on the page of a case, has it filled in, and hands it in on the screen. */
export async function handIn(page, user, id, kind) {
  const form = await begun(page, id, kind);
  await completed(user, form, await today());
  await page.goto(`${base}/desk/form/${form}?section=check`);
  await page.locator(test('hand-in')).click();
  await page.locator(test('handed-in-by')).waitFor();
}

/** Answers an item as a person does: what is said; else no, the first word, the day, or something. */
async function answer(page, code, said, day) {
  const field = page.locator(test(`item-${code}`));
  const kind = await field.evaluate((element) => element.localName);
  const words = { 'vaadin-radio-group': 'vaadin-radio-button', 'vaadin-checkbox-group': 'vaadin-checkbox' }[kind];
  if (words) {
    const no = field.locator(words).getByText(said ?? 'No', { exact: true });
    await (said || await no.count() > 0 ? no : field.locator(words)).first().click();
  } else if (kind === 'vaadin-select') {
    await field.locator('vaadin-select-value-button').click();
    const items = page.locator('vaadin-select-overlay vaadin-select-item:visible').filter({ hasText: said ?? /\S/ });
    await items.first().click();
  } else if (kind === 'vaadin-date-picker') {
    await field.locator('input').fill(typed(said ?? day));
    await field.locator('input').press('Enter');
  } else if (kind.startsWith('vaadin-')) {
    const number = await field.getAttribute('inputmode') === 'numeric';
    const input = field.locator('input, textarea').first();
    await input.fill(said ?? (number ? '7000' : 'Synthetic'));
    await input.press('Tab');
  } else {
    await page.locator(test(`add-${code}`)).click();
    await field.locator('input').first().fill(said ?? 'Synthetic');
  }
}

/** The names of what is there whose name for tests begins so, without that beginning. */
const named = (page, beginning) => page.locator(`[data-test^="${beginning}"]:visible`)
  .evaluateAll((all, from) => all.map((each) => each.dataset.test.slice(from)), beginning.length);

/**
 * Fills a form in and hands it in, all of it on the screen: what is said, and then whatever is missing, part by part.
 *
 * @param looks called with each part that is open, to look at it
 */
export async function fillIn(page, id, kind, said = {}, looks = async () => {}) {
  await begun(page, id, kind);
  const day = await today();
  const todo = { ...said };
  await page.locator(test('to-section-check')).waitFor();
  const parts = (await named(page, 'to-section-')).filter((part) => part !== 'check');
  for (let round = 0; ; round += 1) {
    await page.locator(test('to-section-check')).click();
    await page.locator(test('form-check')).waitFor();
    const codes = [...new Set([...Object.keys(todo), ...await named(page, 'missing-')])];
    if (codes.length === 0) {
      break;
    }
    assert.ok(round < 4, `${kind} is never complete: ${codes}`);
    for (const part of parts) {
      await page.locator(test(`to-section-${part}`)).click();
      await page.locator(test(`section-${part}`)).waitFor();
      const here = (await named(page, 'item-')).filter((code) => codes.includes(code));
      for (const code of here) {
        await answer(page, code, todo[code], day);
        delete todo[code];
      }
      if (here.length > 0) {
        await page.locator(test('save-state')).getByText(/Draft saved \d\d:\d\d/).waitFor();
      }
      if (round === 0) {
        await looks(part);
      }
    }
  }
  await page.locator(test('form-complete')).waitFor();
  await page.locator(test('hand-in')).click();
  await page.locator(test('handed-in-by')).waitFor();
}

/** Draws up an order on the page of a case and signs it. */
export async function order(page, id, kind, fields) {
  await page.goto(`${base}/desk/case/${id}?tab=orders`);
  await page.locator(`${test('order-kind')} vaadin-select-value-button`).click();
  await page.locator('vaadin-select-item').getByText(kind, { exact: true }).click();
  for (const [code, text] of Object.entries(fields)) {
    await fill(page, `order-${code}`, text);
    if (await page.locator(`vaadin-combo-box${test(`order-${code}`)}`).count() > 0) {
      await page.locator('vaadin-combo-box-item').filter({ hasText: text }).first().click(); // until then all are listed
    }
    if (/^\d\d\/\d\d\/\d{4}$/.test(text)) {
      await page.locator(`${test(`order-${code}`)} input`).press('Enter'); // which closes the calendar
    }
  }
  await page.locator(test('order-save')).click();
  await page.locator(test('sign-order')).click();
  await page.locator(test('order-number')).waitFor();
}

/** Closes what the bench of an office has open, those of another day only where asked; true if one of today stays open. */
export async function closeSittings(user, earlierOnly = false) {
  const headers = { ...keyOf(user), 'Content-Type': 'application/json' };
  const known = await (await fetch(`${base}/api/v1/sittings?limit=200`, { headers })).json();
  const open = known.items.filter((each) => each.status === 'open');
  const kept = earlierOnly ? await today() : null;
  for (const sitting of open.filter((each) => each.day !== kept)) {
    const closed = await fetch(`${base}/api/v1/sittings/${sitting.id}/closing`, { method: 'POST', headers, body: '{}' });
    assert.equal(closed.status, 200, await closed.text());
  }
  return open.some((each) => each.day === kept);
}

/** Plans a sitting of today and opens it with three members, unless one is open; one of an earlier day is closed first. */
export async function openSitting(bench) {
  if (await closeSittings('cwc.lucknow', true)) {
    return;
  }
  await bench.goto(`${base}/desk/sittings`);
  await bench.locator(test('plan-sitting')).click();
  await fill(bench, 'plan-start', '00:10');
  await fill(bench, 'plan-expected', 'Asha Rawat\nImran Khan\nSunita Das');
  await bench.locator(test('plan-save')).click();
  await bench.locator(`${test('sittings-ahead')} ${test('sitting-row')}`)
    .filter({ hasText: '00:10' }).filter({ hasNotText: /Overdue/ }).last()
    .locator(test('open-sitting-page')).click();
  for (const name of ['Asha Rawat', 'Imran Khan', 'Sunita Das']) {
    await bench.locator(test('opening-present')).getByText(name, { exact: true }).click();
  }
  await bench.locator(test('open-sitting')).click();
  await bench.locator(test('quorum')).getByText('Enough members').waitFor();
}

/** Asks another office on the page of a case to take it over. */
export async function askFor(page, id, words, full, reason) {
  await page.goto(`${base}/desk/case/${id}`);
  await page.locator(test('transfer-or-refer')).click();
  await page.locator(`${test('transfer-to')} input`).fill(words);
  await page.locator('vaadin-combo-box-item').filter({ hasText: full }).first().click();
  await fill(page, 'transfer-reason', reason);
  await page.locator(test('transfer-send')).click();
  await page.locator(`${test('handing-over')} ${test('transfer-asked')}`).filter({ hasText: full }).first().waitFor();
}

/** Takes the case over on the page of those that others ask for. */
export async function takeOver(page, number) {
  await page.goto(`${base}/desk/transfers`);
  const rows = page.locator(`${test('transfers-incoming')} > li`);
  await onSomePage(rows, number, page.locator(test('more-incoming')));
  await rows.filter({ hasText: number }).locator(test('accept-transfer')).click();
  await page.locator(test('transfer-done')).waitFor();
}

const path = { missing: 'report-missing', found: 'admit-found' };

/** Registers a child on the screen: a girl of eight, or one that was born on a day. */
export async function registered(page, kind, name, born) {
  await page.goto(`${base}/desk/${path[kind]}`);
  await page.locator(test('submit')).waitFor();
  await fill(page, 'name', name);
  await page.locator(test('sex')).getByText('Girl').click();
  if (born) {
    await fill(page, 'date_of_birth-day', String(born.getUTCDate()));
    await page.locator(`${test('date_of_birth-month')} vaadin-select-value-button`).click();
    const month = born.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    await page.locator('vaadin-select-item').getByText(month, { exact: true }).click();
    await fill(page, 'date_of_birth-year', String(born.getUTCFullYear()));
    await page.keyboard.press('Tab');
  } else {
    await fill(page, 'age_years', '8');
  }
  await page.locator(test('event_date-today')).click();
  await page.locator(test('submit')).click();
  await page.waitForURL(/registered/);
  return new URL(page.url()).pathname.match(/[0-9a-f-]{36}/)[0];
}

/** Where a case stands, on its page. */
export async function stands(page, id, status) {
  await page.goto(`${base}/desk/case/${id}?tab=steps`);
  await page.locator('.tc-status').getByText(status, { exact: true }).first().waitFor();
}

/** The clock of a case says this on its page. */
export async function clockSays(page, id, clock, words) {
  await page.goto(`${base}/desk/case/${id}?tab=steps`);
  await page.locator(test(`clock-${clock}`)).getByText(words).first().waitFor();
}

/** The committee sees a found child, places it, and has its report and plan made. */
export async function takenIn(clerk, bench, child) {
  await handIn(clerk, 'home.lucknow', child, 'production');
  await step(clerk, child, 'produce');
  await order(bench, child, 'Placement order', { institution: 'Lucknow', reason: 'Safe there' });
  await step(bench, child, 'place');
  await handIn(clerk, 'home.lucknow', child, 'sir');
  await step(clerk, child, 'submit_sir');
  await handIn(clerk, 'home.lucknow', child, 'icp');
  await step(clerk, child, 'submit_icp');
}
