// Makes pages quicker; every one of them works without it.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const said = document.querySelector(`[data-copied="${button.dataset.copy}"]`);
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    said.textContent = "Die Adresse ist in der Zwischenablage.";
    button.querySelector(".kern-label").textContent = "Kopiert";
  });
  field.addEventListener("focus", () => field.select());
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
