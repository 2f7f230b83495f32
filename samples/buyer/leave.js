// The cart was posted inside the shop's frame; the requisition belongs in the whole window.
window.top.location = document.getElementById("leave").href;
