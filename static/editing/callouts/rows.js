// The marks as rows of number fields, which is what is saved. They work without any of this.

const NUMBERS = ["number", "x", "y", "w", "h"];

export class Rows {
  constructor(group) {
    this.group = group;
  }

  // The rows that will be kept.
  get kept() {
    const rows = [...this.group.querySelectorAll("tr.form-row:not(.empty-form)")];
    return rows.filter((row) => !field(row, "DELETE")?.checked);
  }

  read() {
    return this.kept.map((row) => {
      const numbers = NUMBERS.map((name) => [name, Number(field(row, name).value.replace(",", "."))]);
      return { kind: field(row, "kind").value, label: field(row, "label").value, ...Object.fromEntries(numbers) };
    });
  }

  write(index, values) {
    for (const [name, value] of Object.entries(values)) field(this.kept[index], name).value = value;
  }

  // Asks Django's own inline for a row, and returns its index.
  add(values) {
    this.group.querySelector(".add-row a").click();
    const index = this.kept.length - 1;
    this.write(index, { ...values, number: index + 1 });
    return index;
  }

  // A saved row is ticked for deletion, a new one is taken away. The rest are numbered anew.
  remove(index) {
    const row = this.kept[index];
    const tick = field(row, "DELETE");
    if (tick) tick.checked = true;
    else row.querySelector("a.inline-deletelink").click();
    this.kept.forEach((_, place) => this.write(place, { number: place + 1 }));
  }

  open(index) {
    field(this.kept[index], "label").focus();
  }

  // Anything that changes the rows from outside.
  watch(callback) {
    for (const kind of ["input", "change"]) this.group.addEventListener(kind, callback);
    for (const kind of ["formset:added", "formset:removed"]) document.addEventListener(kind, callback);
  }
}

function field(row, name) {
  return row.querySelector(`[name$="-${name}"]`);
}
