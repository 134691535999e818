/* Leaves at once: the page goes blank before the next one comes, and Back does not return to it.
   The link works without this; Shift pressed alone, three times in five seconds, does the same.
   Without a network the page that follows is empty. For any browser of the last fifteen years. */
(function () {
  var link = document.querySelector(".exit a");
  var presses = [];
  var alone = false;
  function leave(event) {
    event.preventDefault();
    document.documentElement.style.display = "none";
    document.title = link.hostname;
    location.replace(navigator.onLine === false ? "about:blank" : link.href);
  }
  link.addEventListener("click", leave);
  document.addEventListener("keydown", function (event) {
    alone = event.key === "Shift";
    presses = alone ? presses : [];
  });
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !alone) { return; }
    presses = presses.concat(Date.now()).slice(-3);
    if (presses.length === 3 && presses[2] - presses[0] < 5000) { leave(event); }
  });
  document.querySelector(".exit [hidden]").removeAttribute("hidden");
})();
