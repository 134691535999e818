/* A copy is read long after it was made: what is past its day by the reader's own clock is shown.
   For any browser of the last fifteen years; it asks nobody for anything. */
(function () {
  var now = new Date();
  var today = (now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate();
  var notices = document.querySelectorAll("[data-after]");
  for (var i = 0; i < notices.length; i++) {
    if (today > Number(notices[i].getAttribute("data-after").replace(/-/g, ""))) {
      notices[i].removeAttribute("hidden");
    }
  }
})();
